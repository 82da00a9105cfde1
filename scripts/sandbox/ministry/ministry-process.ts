import { createAnswerKey } from '../server/answer-key.ts'
import { createCallLog } from '../server/call-log.ts'
import { createDataLag } from '../server/data-lag.ts'
import { createFaultSwitch } from '../server/faults.ts'
import { loadOrCreateKey } from '../server/keys.ts'
import { loadKnownClients } from '../server/known-clients.ts'
import {
  answerByRoute,
  faultAndCallControls,
  LOCAL_PREFIX,
  registerClient,
  type ControlRoutes,
} from '../server/local-controls.ts'
import { recordLines, type HeldRecord } from '../server/local-records.ts'
import { announceReady, listenUntilStopped, settingsOrExit } from '../server/process-life.ts'
import { readProvinceKeys } from '../server/province-keys.ts'
import { createRawPatches } from '../server/raw-patches.ts'
import { createReplayGuard } from '../server/replay-guard.ts'
import { portOf } from '../server/settings.ts'
import { changeStatus } from '../server/status-control.ts'
import { createUpstreamServer } from '../server/upstream-server.ts'
import { dayAt } from '../synthetic/days.ts'
import { personaCertificates } from '../synthetic/persona-certificates.ts'
import { loadMinistryCopy } from './ministry-copy.ts'
import { ministryOwnStates } from './ministry-own-states.ts'
import { statusOf } from './ministry-wire.ts'
import { answerMot, BATCHES_PATH } from './mot-calls.ts'

const UPSTREAM = 'ministry'

const settings = settingsOrExit()
const now = Date.now
const clients = loadKnownClients(settings.folder, UPSTREAM)
const provinceKeys = readProvinceKeys(process.env)
const ownStates = ministryOwnStates(personaCertificates(dayAt(now())))
const copy = loadMinistryCopy(settings.folder, ownStates, now)
const patches = createRawPatches((identifier) => copy.find(identifier) !== undefined)
const lag = createDataLag()
const faults = createFaultSwitch(now)
const calls = createCallLog(UPSTREAM, now, { ignoredPath: BATCHES_PATH })
const mot = {
  key: createAnswerKey(loadOrCreateKey(settings.folder, UPSTREAM), faults),
  publicKeyOf: (appId: string) => provinceKeys.get(appId) ?? clients.publicKeyOf(appId),
  // The app id of a province is `province-` and its code.
  provinceOf: (appId: string) => (provinceKeys.has(appId) ? appId.slice('province-'.length) : undefined),
  guard: createReplayGuard(now),
  copy,
  patches,
  lag,
  faults,
}

const controls: ControlRoutes = {
  ...faultAndCallControls(faults, calls),
  [`POST ${LOCAL_PREFIX}/clients`]: (exchange) => registerClient(clients, exchange),
  [`POST ${LOCAL_PREFIX}/lag`]: lag.change,
  [`POST ${LOCAL_PREFIX}/patches`]: patches.add,
  [`DELETE ${LOCAL_PREFIX}/patches`]: patches.clear,
  [`GET ${LOCAL_PREFIX}/records`]: () => recordLines(heldRecords()),
  [`POST ${LOCAL_PREFIX}/status`]: (exchange) => changeStatus(copy.change, exchange),
}

function* heldRecords(): Generator<HeldRecord> {
  // The wire carries no persona; the sandbox knows whose certificate an identifier is.
  const personas = new Map(personaCertificates(dayAt(now())).map(({ identifier, persona }) => [identifier, persona]))
  for (const certificateIdentifier of copy.identifiers()) {
    const record = copy.find(certificateIdentifier)
    if (record === undefined) continue
    const persona = personas.get(certificateIdentifier)
    const raw = patches.apply(certificateIdentifier, record)
    yield {
      upstream: UPSTREAM,
      certificateIdentifier,
      ...(persona === undefined ? {} : { persona }),
      status: statusOf(record),
      raw,
    }
  }
}

const server = createUpstreamServer({
  answerWire: (exchange) => answerMot(mot, exchange),
  answerControl: (exchange) => answerByRoute(controls, exchange),
  faults,
  calls,
})
await listenUntilStopped(server, portOf(settings, UPSTREAM), UPSTREAM)
announceReady()
