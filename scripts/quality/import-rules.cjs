// Who may import whom: the table of the architecture as data, for dependency-cruiser. Run by check-imports.ts.

/** Tests, and what only tests use, may wire what they like inside their package; the product never imports them. */
const TEST = '(\\.test\\.tsx?$|/testing/|^gateway/src/test/|^miniprogram/e2e/)'
const ROUTES = '-routes\\.ts$'

const DOMAIN = ['identity', 'certificates', 'presentation', 'verification', 'applications', 'delegation']

/** Folder of gateway/src → folders of gateway/src that it may import. Files at the top (gateway.ts, server.ts) wire all.
 * Adapters may know the form of their own settings. */
const GATEWAY_FOLDERS = {
  configuration: [],
  cryptography: [],
  release: [],
  evidence: ['release', 'cryptography'],
  quality: ['release', 'cryptography'],
  http: ['configuration', 'release', 'cryptography'],
  identity: ['release', 'evidence', 'cryptography'],
  certificates: ['identity', 'release', 'evidence', 'cryptography'],
  presentation: ['certificates', 'identity', 'release', 'evidence', 'cryptography'],
  verification: ['presentation', 'certificates', 'identity', 'release', 'evidence', 'cryptography'],
  applications: ['certificates', 'identity', 'release', 'evidence', 'cryptography'],
  delegation: ['certificates', 'identity', 'release', 'evidence', 'cryptography'],
  upstreams: [...DOMAIN, 'configuration', 'release', 'cryptography'],
  persistence: [...DOMAIN, 'configuration', 'evidence', 'quality', 'release', 'cryptography'],
}

/** These see each other through ports only: types, never values. */
const PORTS_ONLY = ['evidence', 'quality', 'identity', 'http']

/** Folder of shared-types/src → what it may import; a type of another folder costs nothing at run time. */
const SHARED_FOLDERS = {
  vocabulary: { values: [], types: [] },
  contracts: { values: ['vocabulary'], types: [] },
  // The trust list is an input of verification; base64url and UTF-8 are written once and used by the envelope.
  'presentation-code': { values: ['vocabulary'], types: ['trust'] },
  trust: { values: ['vocabulary', 'presentation-code'], types: [] },
}

const SCREENS = '(pages|inspector|verify)'
const MINI_DOMAIN = '(identity|certificates|presentation|verification|applications|delegation)'
const FRAMEWORKS = '(fastify|@fastify/[^/]+|kysely|undici|better-sqlite3|mysql2)'

/** A package as it stands in node_modules, hoisted or not. */
const npm = (name) => `(^|/)node_modules/${name}(/|$)`

/** @returns a forbidden direction; the comment is what the check prints. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const gatewayRules = Object.entries(GATEWAY_FOLDERS).flatMap(([folder, allowed]) => {
  const from = { path: `^gateway/src/${folder}/`, pathNot: TEST }
  const ports = PORTS_ONLY.includes(folder)
    ? PORTS_ONLY.filter((other) => other !== folder && !allowed.includes(other))
    : []
  const known = [folder, ...allowed, ...ports]
  const rules = [
    forbid(
      `gateway-${folder}`,
      `gateway/${folder} may import of the gateway only: ${[folder, ...allowed].join(', ')}`,
      { ...from, pathNot: [TEST, ROUTES] },
      { path: '^gateway/src/', pathNot: `^gateway/src/(${known.join('|')})/` },
    ),
    forbid(
      `gateway-${folder}-routes`,
      `routes of gateway/${folder} may import http besides what their folder may`,
      { path: `^gateway/src/${folder}/.*${ROUTES}`, pathNot: TEST },
      { path: '^gateway/src/', pathNot: `^gateway/src/(${[...known, 'http'].join('|')})/` },
    ),
  ]
  if (ports.length > 0) {
    const values = { path: `^gateway/src/(${ports.join('|')})/`, dependencyTypesNot: ['type-only'] }
    rules.push(
      forbid(
        `gateway-${folder}-ports-only`,
        `gateway/${folder} sees ${ports.join(', ')} through ports (types) only`,
        { ...from, pathNot: [TEST, ROUTES] },
        values,
      ),
    )
  }
  return rules
})

const sharedRules = Object.entries(SHARED_FOLDERS).flatMap(([folder, { values, types }]) => {
  const from = { path: `^shared-types/src/${folder}/`, pathNot: TEST }
  const known = [folder, ...values, ...types].join('|')
  const rules = [
    forbid(
      `shared-types-${folder}`,
      `shared-types/${folder} may import of ours only: ${[folder, ...values, ...types].join(', ')}`,
      from,
      {
        path: '^(shared-types/src|gateway|miniprogram|scripts)/',
        pathNot: [`^shared-types/src/(${known})/`, 'node_modules'],
      },
    ),
  ]
  if (types.length > 0) {
    const to = { path: `^shared-types/src/(${types.join('|')})/`, dependencyTypesNot: ['type-only'] }
    rules.push(
      forbid(
        `shared-types-${folder}-types-only`,
        `shared-types/${folder} takes ${types.join(', ')} as types`,
        from,
        to,
      ),
    )
  }
  return rules
})

const packageRules = [
  forbid('not-found', 'the imported file or package does not exist', {}, { couldNotResolve: true }),
  forbid(
    'undeclared-package',
    'the package stands in no package.json of this workspace or of the root',
    { pathNot: TEST },
    {
      dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
    },
  ),
  forbid(
    'development-package',
    'product code imports a package of development',
    { path: '^(shared-types|gateway|miniprogram)/src/', pathNot: TEST },
    {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: npm('@types/[^/]+'),
    },
  ),
  forbid(
    'by-name-across-packages',
    'another package is imported by its name, not by a relative path',
    { path: '^(shared-types|gateway|miniprogram|scripts)/', pathNot: '^gateway/src/test/' },
    {
      path: '^(shared-types|gateway|miniprogram|scripts)/',
      pathNot: ['^$1/', 'node_modules'],
      dependencyTypesNot: ['aliased-workspace'],
    },
  ),
  forbid(
    'tests-stay-tests',
    'product code imports something that is for tests only',
    { path: '^(shared-types|gateway|miniprogram|scripts)/', pathNot: [TEST, '^scripts/quality/'] },
    {
      path: TEST,
      pathNot: 'node_modules',
    },
  ),
  forbid(
    'shared-types-no-node',
    'shared-types runs in WeChat too: no node built-ins',
    { path: '^shared-types/', pathNot: TEST },
    {
      dependencyTypes: ['core'],
    },
  ),
  forbid(
    'shared-types-no-packages',
    'shared-types imports no package (contracts: typebox)',
    { path: '^shared-types/', pathNot: [TEST, '^shared-types/src/contracts/'] },
    {
      path: 'node_modules/',
    },
  ),
  forbid(
    'contracts-only-typebox',
    'contracts import typebox and nothing else',
    { path: '^shared-types/src/contracts/', pathNot: TEST },
    {
      path: 'node_modules/',
      pathNot: npm('typebox'),
    },
  ),
  forbid(
    'scripts-are-an-end',
    'nothing imports scripts (journeys of the gateway: scripts/sandbox)',
    { path: '^(shared-types|gateway|miniprogram)/', pathNot: '^(gateway/src/test|miniprogram/e2e)/' },
    {
      path: '^scripts/',
    },
  ),
  forbid(
    'journeys-only-sandbox',
    'tests may import of scripts only the sandbox and the set-up',
    { path: '^(gateway/src/test|miniprogram/e2e)/' },
    {
      path: '^scripts/',
      pathNot: '^scripts/(sandbox|setup)/',
    },
  ),
  forbid(
    'no-cycles',
    'two files import each other, values and not types',
    {},
    {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    },
  ),
]

const gatewayPackageRules = [
  forbid(
    'gateway-composition',
    'only gateway.ts and server.ts know upstreams and persistence',
    { path: '^gateway/src/[^/]+/', pathNot: [TEST, '^gateway/src/(upstreams|persistence)/'] },
    {
      path: '^gateway/src/(upstreams|persistence)/',
    },
  ),
  forbid(
    'gateway-counterparts',
    'one upstream knows nothing of another',
    { path: '^gateway/src/upstreams/(province|ministry|wechat)/', pathNot: TEST },
    {
      path: '^gateway/src/upstreams/(province|ministry|wechat)/',
      pathNot: '^gateway/src/upstreams/$1/',
    },
  ),
  forbid(
    'gateway-no-routes',
    'adapters never import routes',
    { path: '^gateway/src/(upstreams|persistence)/', pathNot: TEST },
    { path: ROUTES },
  ),
  forbid(
    'gateway-domain-no-frameworks',
    'fastify, kysely and undici stay out of the domain (only *-routes.ts may import fastify)',
    {
      path: `^gateway/src/(${[...DOMAIN, 'evidence', 'quality', 'release', 'cryptography', 'configuration'].join('|')})/`,
      pathNot: [TEST, ROUTES],
    },
    {
      path: npm(FRAMEWORKS),
    },
  ),
  forbid(
    'gateway-routes-no-stores',
    'routes import fastify, no database and no client',
    { path: `^gateway/src/.*${ROUTES}`, pathNot: TEST },
    {
      path: npm('(kysely|undici|better-sqlite3|mysql2)'),
    },
  ),
  forbid(
    'gateway-cryptography-alone',
    'only gateway/cryptography imports a cryptographic library',
    { path: '^gateway/src/', pathNot: [TEST, '^gateway/src/cryptography/'] },
    {
      path: npm('sm-crypto[^/]*'),
    },
  ),
  forbid(
    'gateway-release-pure',
    'the release policy is pure: vocabulary, no package, no built-in but util',
    { path: '^gateway/src/release/', pathNot: TEST },
    {
      path: '.',
      pathNot: ['^gateway/src/', '^shared-types/src/vocabulary/', '^(node:)?util$'],
    },
  ),
  forbid(
    'gateway-no-miniprogram',
    'the gateway never imports the mini-program',
    { path: '^gateway/' },
    { path: '^miniprogram/' },
  ),
  forbid(
    'gateway-stores-use-no-client',
    'persistence knows no HTTP, upstreams no database',
    { path: '^gateway/src/persistence/', pathNot: TEST },
    {
      path: npm('(fastify|@fastify/[^/]+|undici)'),
    },
  ),
  forbid(
    'gateway-upstreams-no-database',
    'upstreams know no database and no server',
    { path: '^gateway/src/upstreams/', pathNot: TEST },
    {
      path: npm('(fastify|@fastify/[^/]+|kysely|better-sqlite3|mysql2)'),
    },
  ),
]

const miniProgramRules = [
  forbid(
    'miniprogram-alone',
    'the mini-program imports of ours only shared-types',
    { path: '^miniprogram/src/' },
    { path: '^(gateway|scripts)/' },
  ),
  forbid(
    'miniprogram-contracts-as-types',
    'contracts reach the mini-program as types only',
    { path: '^miniprogram/src/' },
    {
      path: '^shared-types/src/contracts/',
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'miniprogram-no-node',
    'no node built-ins in WeChat',
    { path: '^miniprogram/src/', pathNot: TEST },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'miniprogram-pages-thin',
    'pages use domain hooks, never the gateway client',
    { path: `^miniprogram/src/${SCREENS}/`, pathNot: TEST },
    {
      path: '^miniprogram/src/gateway-client/',
    },
  ),
  forbid(
    'miniprogram-pages-are-ends',
    'nothing imports a page',
    { path: `^miniprogram/src/(${MINI_DOMAIN}|design|platform|gateway-client)/` },
    {
      path: `^miniprogram/src/${SCREENS}/`,
    },
  ),
  forbid(
    'miniprogram-design-alone',
    'components know no domain, no network',
    { path: '^miniprogram/src/design/', pathNot: TEST },
    {
      path: `^miniprogram/src/(${MINI_DOMAIN}|gateway-client)/`,
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'miniprogram-platform-alone',
    'the platform knows nothing of ours above it',
    { path: '^miniprogram/src/platform/', pathNot: TEST },
    {
      path: `^miniprogram/src/(${MINI_DOMAIN}|design|gateway-client|pages|inspector|verify)/`,
    },
  ),
  forbid(
    'miniprogram-client-alone',
    'the gateway client knows no domain',
    { path: '^miniprogram/src/gateway-client/', pathNot: TEST },
    {
      path: `^miniprogram/src/(${MINI_DOMAIN}|design)/`,
      dependencyTypesNot: ['type-only'],
    },
  ),
]

const scriptsRules = [
  forbid(
    'scripts-no-miniprogram',
    'scripts never import the mini-program',
    { path: '^scripts/' },
    { path: '^miniprogram/' },
  ),
  forbid(
    'sandbox-stands-apart',
    'the sandbox imports vocabulary and gateway/cryptography, nothing else of ours',
    { path: '^scripts/sandbox/' },
    {
      path: '^(shared-types|gateway|scripts)/',
      pathNot: ['^shared-types/src/vocabulary/', '^gateway/src/cryptography/', '^scripts/sandbox/', 'node_modules'],
    },
  ),
  forbid(
    'sandbox-is-wire-only',
    'the sandbox is reached over HTTP, by tests only as a module',
    { path: '^scripts/(admin|setup|bench)/', pathNot: TEST },
    {
      path: '^scripts/sandbox/',
    },
  ),
  forbid(
    'quality-stands-apart',
    'checks import nothing of the product',
    { path: '^scripts/quality/' },
    {
      path: '^(gateway|miniprogram|shared-types)/',
      pathNot: 'node_modules',
    },
  ),
]

module.exports = {
  forbidden: [
    ...packageRules,
    ...sharedRules,
    ...gatewayRules,
    ...gatewayPackageRules,
    ...miniProgramRules,
    ...scriptsRules,
  ],
}
