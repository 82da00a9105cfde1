import { isJsonObject, jsonAnswer, parseJsonObject, type Answer, type Exchange } from '../server/exchange.ts'
import type { JsonObject } from '../server/exchange.ts'
import type { ReplayGuard } from '../server/replay-guard.ts'
import { localTimeAt } from '../synthetic/days.ts'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import { authenticClient, sealAnswer, signAnswer } from './certshare-authentication.ts'
import { certOf } from './certshare-record-wire.ts'
import * as wire from './certshare-wire.ts'
import { lookUp } from './looked-up.ts'
import { queryApplyProgress, revokeApply, submitApply, uploadApplyMaterial } from './certshare-application-calls.ts'
import type { ProvinceDeps } from './province-dialect.ts'
import { companiesOf, MOST_RECORDS, sendPhoneCode, toldCertificates } from './province-services.ts'

/** What the calls of this dialect stand on. */
export interface CertshareDeps extends ProvinceDeps {
  readonly guard: ReplayGuard
}

interface Outcome {
  readonly status: wire.CertshareStatus
  readonly answer?: JsonObject
}
type Call = (deps: CertshareDeps, data: JsonObject) => Outcome | Promise<Outcome>

const CALLS: Readonly<Record<string, Call>> = {
  queryCertInfoByHolderCode: byHolder,
  queryCertInfo: byIdentifier,
  queryOrgByLegalPerson: byLegalPerson,
  sendHolderCode: sendCode,
  checkHolderCode: checkCode,
  ...Object.fromEntries(Object.keys(wire.LOOKUP_CALLS).map((name) => [name, lookedUp(name)])),
  reportCertDifference: ({ differences }, data) =>
    differences.record(data, ['certIdentifier', 'item', 'provinceValue', 'ministryValue'])
      ? { status: '0', answer: {} }
      : refused('12'),
  submitApply,
  revokeApply,
  queryApplyProgress,
  uploadApplyMaterial,
}

/** Answers the wire of `gateway/docs/upstreams/province-certshare.md`; HTTP 200 always. */
export async function answerCertshare(deps: CertshareDeps, exchange: Exchange): Promise<Answer> {
  const { path } = exchange
  const body = parseJsonObject(exchange.body) ?? {}
  const clientKey = authenticClient(body, path, deps)
  const { status, answer } = clientKey === undefined ? refused('11') : await outcomeOf(deps, exchange, body)
  const nonce = wire.nonceOf(body)
  const envelope = clientKey === undefined || answer === undefined ? undefined : sealAnswer(clientKey, nonce, answer)
  const dataTime = localTimeAt(deps.lag.dataTimeAt(deps.now()))
  const signature = signAnswer(deps.answerKey, { path, nonce, status, dataTime, envelope })
  const { data, ...sealing } = envelope ?? {}
  const head = { status: Number(status), message: wire.MESSAGES[status], nonce, dataTime, ...sealing, signature }
  return jsonAnswer(200, { head, ...(data === undefined ? {} : { data }) })
}

function refused(status: wire.CertshareStatus): Outcome {
  return { status }
}

function outcomeOf(deps: CertshareDeps, exchange: Exchange, body: JsonObject): Outcome | Promise<Outcome> {
  const name = exchange.path.slice(wire.PREFIX.length)
  const known = exchange.path.startsWith(wire.PREFIX) && Object.hasOwn(CALLS, name)
  const call = known && exchange.method === 'POST' ? CALLS[name] : undefined
  if (call === undefined) return refused('99')
  const data = body[wire.DATA_MEMBER] ?? {}
  if (!isJsonObject(data)) return refused('102')
  const withoutCause = wire.refuseUseCause(data)
  return withoutCause === undefined ? call(deps, data) : refused(withoutCause)
}

function tell(deps: CertshareDeps, certificate: SyntheticCertificate, columns: readonly string[]): JsonObject {
  return deps.patches.apply(certificate.identifier, certOf(certificate, columns))
}

function byHolder(deps: CertshareDeps, data: JsonObject): Outcome {
  const parsed = wire.parseByHolder(data)
  if ('refused' in parsed) return refused(parsed.refused)
  const { code, codeType, columns } = parsed.call
  const found = deps.holdings.findByHolder(code, codeType)
  if (found.length === 0) return refused('10')
  const told = toldCertificates(deps, found.slice(0, MOST_RECORDS))
  const certs = told.map((certificate) => tell(deps, certificate, columns))
  return { status: '0', answer: { total: found.length, certs } }
}

function lookedUp(name: string): Call {
  return (deps, data) => {
    const parsed = wire.LOOKUP_CALLS[name]?.(data) ?? { refused: '102' }
    if ('refused' in parsed) return refused(parsed.refused)
    const found = lookUp(deps.holdings, parsed.call.asked)
    if (found.length === 0) return refused('10')
    const told = toldCertificates(deps, found.slice(0, MOST_RECORDS))
    const certs = told.map((certificate) => tell(deps, certificate, parsed.call.columns))
    return { status: '0', answer: { total: found.length, certs } }
  }
}

function byIdentifier(deps: CertshareDeps, data: JsonObject): Outcome {
  const parsed = wire.parseByIdentifier(data)
  if ('refused' in parsed) return refused(parsed.refused)
  const found = deps.holdings.find(parsed.call.identifier)
  const [told] = toldCertificates(deps, found === undefined ? [] : [found])
  if (told === undefined) return refused('10')
  return { status: wire.STATUS_OF_STATE[told.state.status], answer: { cert: tell(deps, told, parsed.call.columns) } }
}

function byLegalPerson(deps: CertshareDeps, data: JsonObject): Outcome {
  const parsed = wire.parseByLegalPerson(data)
  if ('refused' in parsed) return refused(parsed.refused)
  const companies = companiesOf(deps, parsed.call.idNumber)
  if (companies.length === 0) return refused('10')
  return { status: '0', answer: { orgs: companies.map(wire.organisationOf) } }
}

async function sendCode(deps: CertshareDeps, data: JsonObject): Promise<Outcome> {
  const parsed = wire.parseSendCode(data)
  if ('refused' in parsed) return refused(parsed.refused)
  const sent = await sendPhoneCode(deps, parsed.call)
  if (sent === 'unknown') return refused('10')
  return sent === 'not-delivered' ? refused('99') : { status: '0', answer: { ticket: sent.ticket } }
}

function checkCode(deps: CertshareDeps, data: JsonObject): Outcome {
  const parsed = wire.parseCheckCode(data)
  if ('refused' in parsed) return refused(parsed.refused)
  return { status: '0', answer: { matched: deps.phoneCodes.check(parsed.call.ticket, parsed.call.digits) } }
}
