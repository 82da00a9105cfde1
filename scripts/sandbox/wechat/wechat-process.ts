import { createCallLog } from '../server/call-log.ts'
import { createFaultSwitch, TRANSPORT_FAULTS } from '../server/faults.ts'
import { answerByRoute, faultAndCallControls, LOCAL_PREFIX } from '../server/local-controls.ts'
import { announceReady, listenUntilStopped, settingsOrExit } from '../server/process-life.ts'
import { addressOf, portOf } from '../server/settings.ts'
import { createUpstreamServer } from '../server/upstream-server.ts'
import type { Upstream } from '../server/upstream-names.ts'
import { answerCertificateControl } from './certificate-controls.ts'
import { createLocalClient } from './local-client.ts'
import { createMessages } from './messages.ts'
import { publicControls } from './public-controls.ts'
import { createReplayGuard } from '../server/replay-guard.ts'
import { answerIdentityPlatform } from './identity-platform-wire.ts'
import { createSubscriptions } from './subscription-messages.ts'
import { answerWechat } from './wechat-wire.ts'

const UPSTREAM = 'wechat'

const settings = settingsOrExit()
const now = Date.now
const faults = createFaultSwitch(now)
const calls = createCallLog(UPSTREAM, now)
const messages = createMessages(now)
const upstreamAddress = (upstream: Upstream): string => addressOf(settings, upstream)
const callLocal = createLocalClient(upstreamAddress)
const credentials = { appId: settings.wechatAppId, appSecret: settings.wechatAppSecret }
const answerSubscriptions = createSubscriptions(credentials, messages, now)
const platformGuard = createReplayGuard(now)
const controls = {
  // Its answers carry no signature and no certificate.
  ...faultAndCallControls(faults, calls, TRANSPORT_FAULTS),
  [`POST ${LOCAL_PREFIX}/messages`]: messages.deliver,
  ...publicControls(callLocal, upstreamAddress, messages),
}

const server = createUpstreamServer({
  answerWire: (exchange) =>
    answerIdentityPlatform(credentials, platformGuard, exchange) ??
    answerSubscriptions(exchange) ??
    answerWechat(credentials, exchange),
  answerControl: (exchange) => answerCertificateControl(callLocal, exchange) ?? answerByRoute(controls, exchange),
  faults,
  calls,
})
await listenUntilStopped(server, portOf(settings, UPSTREAM), UPSTREAM)
announceReady()
