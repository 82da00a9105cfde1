import { applicationControls } from '../issuing/application-controls.ts'
import { openApplicationJournal } from '../issuing/application-journal.ts'
import { openIssuingOffice, type IssuingOffice, type IssuingOfficeDeps } from '../issuing/issuing-office.ts'
import { dayAt } from '../synthetic/days.ts'
import type { SandboxProvince } from '../synthetic/certificate.ts'
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
import { jsonAnswer } from '../server/exchange.ts'
import { recordLines } from '../server/local-records.ts'
import { listenUntilStopped, settingsOrExit } from '../server/process-life.ts'
import { createRawPatches } from '../server/raw-patches.ts'
import { addressOf, portOf } from '../server/settings.ts'
import { changeStatus, type ChangeState } from '../server/status-control.ts'
import { createUpstreamServer, type UpstreamHandlers } from '../server/upstream-server.ts'
import { createAggregation } from './aggregation.ts'
import { deliverMessage } from './deliver-message.ts'
import { heldRecords } from './held-records.ts'
import { createPhoneCodes } from './phone-codes.ts'
import { createToldDifferences } from './told-differences.ts'
import type { ProvinceDialect } from './province-dialect.ts'
import { loadHoldings } from './province-holdings.ts'

function officeOf(deps: Omit<IssuingOfficeDeps, 'journal'>, folder: string): IssuingOffice {
  return openIssuingOffice({ ...deps, journal: openApplicationJournal(folder, `province-${deps.province}`) })
}

/** Runs a province in this process: its wire, its controls, its deliveries to the ministry. Resolves once it answers. */
export async function runProvince(province: SandboxProvince, dialect: ProvinceDialect): Promise<void> {
  const upstream = `province-${province}` as const
  const settings = settingsOrExit()
  const now = Date.now
  const key = loadOrCreateKey(settings.folder, upstream)
  const clients = loadKnownClients(settings.folder, upstream)
  const holdings = loadHoldings(settings.folder, province, dayAt(now()), now)
  const patches = createRawPatches((identifier) => holdings.find(identifier) !== undefined)
  const lag = createDataLag()
  const faults = createFaultSwitch(now)
  const differences = createToldDifferences(now)
  const calls = createCallLog(upstream, now, dialect.calls)
  const ministry = addressOf(settings, 'ministry')
  const aggregation = createAggregation({ province, appId: upstream, key, address: ministry, holdings, now })
  const wechat = addressOf(settings, 'wechat')
  const changeState: ChangeState = (identifier, state, onlyHere) => {
    const changed = holdings.change(identifier, state, onlyHere)
    if (changed && !onlyHere) aggregation.deliverChange(identifier)
    return changed
  }
  const office = officeOf({ province, holdings, changeState, tell: aggregation.deliverChange, now }, settings.folder)
  const answerWire = dialect.createWire({
    answerKey: createAnswerKey(key, faults),
    clients,
    holdings,
    patches,
    faults,
    phoneCodes: createPhoneCodes(now),
    differences,
    deliverCode: (phone, digits) => deliverMessage(wechat, phone, digits),
    lag,
    office,
    now,
  })
  const controls: ControlRoutes = {
    ...faultAndCallControls(faults, calls),
    ...applicationControls(office, upstream, now),
    [`POST ${LOCAL_PREFIX}/clients`]: (exchange) => registerClient(clients, exchange),
    [`POST ${LOCAL_PREFIX}/lag`]: lag.change,
    [`POST ${LOCAL_PREFIX}/patches`]: patches.add,
    [`DELETE ${LOCAL_PREFIX}/patches`]: patches.clear,
    [`GET ${LOCAL_PREFIX}/differences`]: () => jsonAnswer(200, differences.list()),
    [`GET ${LOCAL_PREFIX}/records`]: () => recordLines(heldRecords({ upstream, holdings, patches, dialect })),
    [`POST ${LOCAL_PREFIX}/status`]: (exchange) => changeStatus(changeState, exchange),
  }
  const answerControl: UpstreamHandlers['answerControl'] = (exchange) => answerByRoute(controls, exchange)
  const server = createUpstreamServer({ answerWire, answerControl, faults, calls })
  await listenUntilStopped(server, portOf(settings, upstream), upstream)
  await aggregation.deliverAll()
}
