// Inside scripts.
const { TEST, forbid } = require('./rule.cjs')

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
    { path: '^scripts/(admin|setup|bench|hunt)/', pathNot: TEST },
    {
      path: '^scripts/sandbox/',
    },
  ),
  forbid(
    'quality-stands-apart',
    'checks import nothing of the product',
    { path: '^scripts/quality/', pathNot: '^scripts/quality/weapp/recordings/.*test' },
    {
      path: '^(gateway|miniprogram|shared-types)/',
      pathNot: 'node_modules',
    },
  ),
  forbid(
    'recordings-fit-contracts',
    'the test of recorded answers imports the contracts, nothing else of the product',
    { path: '^scripts/quality/weapp/recordings/.*test' },
    {
      path: '^(gateway|miniprogram|shared-types)/',
      pathNot: ['node_modules', '^shared-types/src/contracts/'],
    },
  ),
]

module.exports = { scriptsRules }
