// Between the four packages and towards node_modules.
const { TEST, forbid, npm } = require('./rule.cjs')

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

module.exports = { packageRules }
