// Inside the mini-program: page → hook → *-api → gateway-client.
const { TEST, forbid } = require('./rule.cjs')

const SCREENS = '(pages|inspector|verify|practice|print|apply)'
const MINI_DOMAIN = '(identity|certificates|presentation|verification|applications|delegation|vouchers)'
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
      path: `^miniprogram/src/(${MINI_DOMAIN}|design|gateway-client|pages|inspector|verify|practice|print|apply)/`,
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

module.exports = { miniProgramRules }
