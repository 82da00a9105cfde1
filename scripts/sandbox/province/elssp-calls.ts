import { jsonAnswer, parseJsonObject, type Answer, type Exchange, type JsonObject } from '../server/exchange.ts'
import type { DataLag } from '../server/data-lag.ts'
import type { RawPatches } from '../server/raw-patches.ts'
import { localTimeAt } from '../synthetic/days.ts'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import type { ElsspSessions } from './elssp-session.ts'
import * as wire from './elssp-wire.ts'
import type { PhoneCodes } from './phone-codes.ts'
import type { ProvinceHoldings } from './province-holdings.ts'

const PREFIX = '/elssp/v1/'
/** Most records in one answer. */
const MOST_RECORDS = 600

const MESSAGES: Readonly<Record<wire.ElsspCode, string>> = {
  '0': '成功',
  '10': '未找到',
  '12': '必填项为空',
  '102': '参数值错误',
  '401': '未通过身份验证',
  '99': '其他异常',
}

/** What the calls of a province stand on. */
export interface ElsspDeps {
  readonly sessions: ElsspSessions
  readonly holdings: ProvinceHoldings
  readonly patches: RawPatches
  readonly phoneCodes: PhoneCodes
  /** Sends a phone code to a phone number; false when it could not be delivered. */
  readonly deliverCode: (phone: string, digits: string) => Promise<boolean>
  readonly lag: DataLag
  readonly now: () => number
}

interface Outcome {
  readonly code: wire.ElsspCode
  readonly data?: JsonObject
}
type Call = (deps: ElsspDeps, body: JsonObject) => Outcome | Promise<Outcome>

const CALLS: Readonly<Record<string, Call>> = {
  GetCertificateDataByHolder: byHolder,
  GetCertificateDataByCertificateID: byIdentifier,
  GetOrganizationsByLegalRepresentative: byRepresentative,
  SendHolderVerificationCode: sendCode,
  CheckHolderVerificationCode: checkCode,
}

/** Answers the wire of `gateway/docs/upstreams/province-elssp.md`. */
export async function answerElssp(deps: ElsspDeps, exchange: Exchange): Promise<Answer> {
  if (exchange.path === `${PREFIX}login` && exchange.method === 'POST') return login(deps, exchange)
  const call = callAt(exchange.path)
  if (call === undefined || exchange.method !== 'POST') return plain(404, '99')
  const sign = deps.sessions.authenticate(exchange)
  if (sign === undefined) return plain(401, '401')
  const body = parseJsonObject(exchange.body)
  const outcome: Outcome = body === undefined ? { code: '102' } : await call(deps, body)
  const dataTime = localTimeAt(deps.lag.dataTimeAt(deps.now()))
  const { code, data } = outcome
  const answer = jsonAnswer(200, { code, message: MESSAGES[code], dataTime, ...(data === undefined ? {} : { data }) })
  return { ...answer, headers: { 'x-signature': sign(answer.status, answer.body) } }
}

function callAt(path: string): Call | undefined {
  const name = path.slice(PREFIX.length)
  return path.startsWith(PREFIX) && Object.hasOwn(CALLS, name) ? CALLS[name] : undefined
}

/** An answer without a signature: there is no session to sign with. */
function plain(status: number, code: wire.ElsspCode): Answer {
  return jsonAnswer(status, { code, message: MESSAGES[code] })
}

function login(deps: ElsspDeps, exchange: Exchange): Answer {
  const outcome = deps.sessions.login(parseJsonObject(exchange.body) ?? {})
  if (outcome === 'missing') return plain(200, '12')
  if (outcome === 'refused') return plain(401, '401')
  return jsonAnswer(200, { code: '0', message: MESSAGES['0'], ...outcome })
}

function recordOf(deps: ElsspDeps, certificate: SyntheticCertificate, fields: readonly string[]): JsonObject {
  return deps.patches.apply(certificate.identifier, wire.recordOf(certificate, fields))
}

function byHolder(deps: ElsspDeps, body: JsonObject): Outcome {
  const parsed = wire.parseByHolder(body)
  if ('refused' in parsed) return { code: parsed.refused }
  const { code, codeType, fields } = parsed.call
  const found = deps.holdings.findByHolder(code, codeType)
  if (found.length === 0) return { code: '10' }
  const records = found.slice(0, MOST_RECORDS).map((certificate) => recordOf(deps, certificate, fields))
  return { code: '0', data: { total: found.length, records } }
}

function byIdentifier(deps: ElsspDeps, body: JsonObject): Outcome {
  const parsed = wire.parseByIdentifier(body)
  if ('refused' in parsed) return { code: parsed.refused }
  const found = deps.holdings.find(parsed.call.identifier)
  return found === undefined
    ? { code: '10' }
    : { code: '0', data: { record: recordOf(deps, found, parsed.call.fields) } }
}

function byRepresentative(deps: ElsspDeps, body: JsonObject): Outcome {
  const parsed = wire.parseByRepresentative(body)
  if ('refused' in parsed) return { code: parsed.refused }
  const found = deps.holdings.world.companies.filter(
    (company) => company.legalRepresentative.idNumber === parsed.call.idNumber,
  )
  return found.length === 0 ? { code: '10' } : { code: '0', data: { organizations: found.map(wire.organisationOf) } }
}

async function sendCode(deps: ElsspDeps, body: JsonObject): Promise<Outcome> {
  const parsed = wire.parseSendCode(body)
  if ('refused' in parsed) return { code: parsed.refused }
  const person = deps.holdings.world.people.get(parsed.call.idNumber)
  if (person === undefined || person.name !== parsed.call.name) return { code: '10' }
  const { ticket, digits } = deps.phoneCodes.create()
  return (await deps.deliverCode(person.phone, digits)) ? { code: '0', data: { ticket } } : { code: '99' }
}

function checkCode(deps: ElsspDeps, body: JsonObject): Outcome {
  const parsed = wire.parseCheckCode(body)
  if ('refused' in parsed) return { code: parsed.refused }
  return { code: '0', data: { matched: deps.phoneCodes.check(parsed.call.ticket, parsed.call.digits) } }
}
