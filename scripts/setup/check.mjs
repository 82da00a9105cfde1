// npm run check: format, lint, import directions, types and unit tests; no servers, no browser.
import { checkSteps } from './check-steps.mjs'
import { stopOnSignals } from './child.mjs'
import { install } from './install.mjs'
import { conclude, runSteps } from './run-steps.mjs'

stopOnSignals()
// The store suites on a server are for `npm test`.
process.env.STORE_SUITES = 'sqlite'
const node = await install()
if (node === undefined) conclude({ passed: 0, failed: 1, skipped: 0 })
else conclude(await runSteps(checkSteps(node, { whole: false }), 2))
