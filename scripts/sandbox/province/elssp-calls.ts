import { jsonAnswer, parseJsonObject, type Answer, type Exchange, type JsonObject } from '../server/exchange.ts'
import { localTimeAt } from '../synthetic/days.ts'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import type { ElsspSessions } from './elssp-session.ts'
import * as wire from './elssp-wire.ts'
import { lookUp } from './looked-up.ts'
import { applicationProgress, putMaterial, submitApplication, withdrawApplication } from './elssp-application-calls.ts'
import type { ProvinceDeps } from './province-dialect.ts'
import { companiesOf, MOST_RECORDS, sendPhoneCode, toldCertificates } from './province-services.ts'

const PREFIX = '/elssp/v1/'

const MESSAGES: Readonly<Record<wire.ElsspCode, string>> = {
  '0': '成功',
  '10': '未找到',
  '12': '必填项为空',
  '102': '参数值错误',
  '401': '未通过身份验证',
  '99': '其他异常',
}

/** What the calls of this dialect stand on. */
export interface ElsspDeps extends ProvinceDeps {
  readonly sessions: ElsspSessions
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
  ...Object.fromEntries(Object.keys(wire.LOOKUP_CALLS).map((name) => [name, lookedUp(name)])),
  ReportDataDifference: ({ differences }, body) => ({
    code: differences.record(body, ['ZZBS', 'CYX', 'SJZ', 'BJZ']) ? '0' : '12',
  }),
  SubmitApplication: submitApplication,
  WithdrawApplication: withdrawApplication,
  GetApplicationProgress: applicationProgress,
  PutApplicationMaterial: putMaterial,
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
  const told = toldCertificates(deps, found.slice(0, MOST_RECORDS))
  const records = told.map((certificate) => recordOf(deps, certificate, fields))
  return { code: '0', data: { total: found.length, records } }
}

function lookedUp(name: string): Call {
  return (deps, body) => {
    const parsed = wire.LOOKUP_CALLS[name]?.(body) ?? { refused: '102' }
    if ('refused' in parsed) return { code: parsed.refused }
    const found = lookUp(deps.holdings, parsed.call.asked)
    if (found.length === 0) return { code: '10' }
    const told = toldCertificates(deps, found.slice(0, MOST_RECORDS))
    const records = told.map((certificate) => recordOf(deps, certificate, parsed.call.fields))
    return { code: '0', data: { total: found.length, records } }
  }
}

function byIdentifier(deps: ElsspDeps, body: JsonObject): Outcome {
  const parsed = wire.parseByIdentifier(body)
  if ('refused' in parsed) return { code: parsed.refused }
  const found = deps.holdings.find(parsed.call.identifier)
  const [told] = toldCertificates(deps, found === undefined ? [] : [found])
  return told === undefined ? { code: '10' } : { code: '0', data: { record: recordOf(deps, told, parsed.call.fields) } }
}

function byRepresentative(deps: ElsspDeps, body: JsonObject): Outcome {
  const parsed = wire.parseByRepresentative(body)
  if ('refused' in parsed) return { code: parsed.refused }
  const found = companiesOf(deps, parsed.call.idNumber)
  return found.length === 0 ? { code: '10' } : { code: '0', data: { organizations: found.map(wire.organisationOf) } }
}

async function sendCode(deps: ElsspDeps, body: JsonObject): Promise<Outcome> {
  const parsed = wire.parseSendCode(body)
  if ('refused' in parsed) return { code: parsed.refused }
  const sent = await sendPhoneCode(deps, parsed.call)
  if (sent === 'unknown') return { code: '10' }
  return sent === 'not-delivered' ? { code: '99' } : { code: '0', data: { ticket: sent.ticket } }
}

function checkCode(deps: ElsspDeps, body: JsonObject): Outcome {
  const parsed = wire.parseCheckCode(body)
  if ('refused' in parsed) return { code: parsed.refused }
  return { code: '0', data: { matched: deps.phoneCodes.check(parsed.call.ticket, parsed.call.digits) } }
}
