import { dayAt } from '../synthetic/days.ts'
import type { SandboxProvince } from '../synthetic/certificate.ts'
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
import { createRawPatches, type RawPatches } from '../server/raw-patches.ts'
import { addressOf, portOf } from '../server/settings.ts'
import { changeStatus } from '../server/status-control.ts'
import { createUpstreamServer } from '../server/upstream-server.ts'
import { createAggregation } from './aggregation.ts'
import { answerElssp } from './elssp-calls.ts'
import { createElsspSessions } from './elssp-session.ts'
import { ALL_ITEMS, FIELDS_MEMBER, recordOf } from './elssp-wire.ts'
import { deliverMessage } from './deliver-message.ts'
import { createPhoneCodes } from './phone-codes.ts'
import { loadHoldings, type ProvinceHoldings } from './province-holdings.ts'

const PROVINCE: SandboxProvince = '33'
const UPSTREAM = 'province-33'

const settings = settingsOrExit()
const now = Date.now
const key = loadOrCreateKey(settings.folder, UPSTREAM)
const clients = loadKnownClients(settings.folder, UPSTREAM)
const holdings = loadHoldings(settings.folder, PROVINCE, dayAt(now()), now)
const patches = createRawPatches((identifier) => holdings.find(identifier) !== undefined)
const lag = createDataLag()
const faults = createFaultSwitch(now)
const calls = createCallLog(UPSTREAM, now, { fieldsMember: FIELDS_MEMBER })
const ministry = addressOf(settings, 'ministry')
const aggregation = createAggregation({ province: PROVINCE, appId: UPSTREAM, key, address: ministry, holdings, now })
const elssp = {
  sessions: createElsspSessions(key, clients, now),
  holdings,
  patches,
  phoneCodes: createPhoneCodes(now),
  deliverCode: (phone: string, digits: string) => deliverMessage(addressOf(settings, 'wechat'), phone, digits),
  lag,
  now,
}

const controls: ControlRoutes = {
  ...faultAndCallControls(faults, calls),
  [`POST ${LOCAL_PREFIX}/clients`]: (exchange) => registerClient(clients, exchange),
  [`POST ${LOCAL_PREFIX}/lag`]: lag.change,
  [`POST ${LOCAL_PREFIX}/patches`]: patches.add,
  [`DELETE ${LOCAL_PREFIX}/patches`]: patches.clear,
  [`GET ${LOCAL_PREFIX}/records`]: () => recordLines(heldRecords(holdings, patches)),
  [`POST ${LOCAL_PREFIX}/status`]: (exchange) =>
    changeStatus((identifier, state, onlyHere) => {
      const changed = holdings.change(identifier, state, onlyHere)
      if (changed && !onlyHere) aggregation.deliverChange(identifier)
      return changed
    }, exchange),
}

function* heldRecords(held: ProvinceHoldings, deformations: RawPatches): Generator<HeldRecord> {
  for (const certificate of held.all()) {
    const { identifier, persona, state } = certificate
    const raw = deformations.apply(identifier, recordOf(certificate, ALL_ITEMS))
    yield {
      upstream: UPSTREAM,
      certificateIdentifier: identifier,
      ...(persona === undefined ? {} : { persona }),
      status: state.status,
      raw,
    }
  }
}

const server = createUpstreamServer({
  answerWire: (exchange) => answerElssp(elssp, exchange),
  answerControl: (exchange) => answerByRoute(controls, exchange),
  faults,
  calls,
})
await listenUntilStopped(server, portOf(settings, UPSTREAM), UPSTREAM)
await aggregation.deliverAll()
announceReady()
