// Which libraries and which adapters each part of the gateway may know.
const { DOMAIN, ROUTES } = require('./gateway-folders.cjs')
const { TEST, forbid, npm } = require('./rule.cjs')

const FRAMEWORKS = '(fastify|@fastify/[^/]+|kysely|undici|better-sqlite3|mysql2)'

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
    { path: '^gateway/src/upstreams/(province|ministry|wechat|identity-platform)/', pathNot: TEST },
    {
      path: '^gateway/src/upstreams/(province|ministry|wechat|identity-platform)/',
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
    'the release policy is pure: vocabulary, no package but the reader of its files, no built-in but util',
    { path: '^gateway/src/release/', pathNot: TEST },
    {
      path: '.',
      pathNot: ['^gateway/src/', '^shared-types/src/vocabulary/', '^(node:)?util$', npm('yaml')],
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

module.exports = { gatewayPackageRules }
