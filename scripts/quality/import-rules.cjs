// Who may import whom: the table of the architecture as data, for dependency-cruiser. Run by check-imports.ts.

const { gatewayRules } = require('./import-rules/gateway-folders.cjs')
const { gatewayPackageRules } = require('./import-rules/gateway-packages.cjs')
const { miniProgramRules } = require('./import-rules/miniprogram.cjs')
const { packageRules } = require('./import-rules/packages.cjs')
const { scriptsRules } = require('./import-rules/scripts.cjs')
const { sharedRules } = require('./import-rules/shared-types.cjs')

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
