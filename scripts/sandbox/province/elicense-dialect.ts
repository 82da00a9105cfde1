import { randomBytes } from 'node:crypto'
import { verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { sm3Hex } from 'gateway/cryptography/sm3.ts'
import {
  jsonAnswer,
  parseJsonObject,
  textListMember,
  textMember,
  type Answer,
  type Exchange,
  type JsonObject,
} from '../server/exchange.ts'
import { createReplayGuard, type ReplayGuard } from '../server/replay-guard.ts'
import { localTimeAt } from '../synthetic/days.ts'
import { ELICENSE_LAYOUT } from './elicense-layout.ts'
import type { ProvinceDeps, ProvinceDialect } from './province-dialect.ts'
import { companiesOf, MOST_RECORDS, sendPhoneCode, toldCertificates } from './province-services.ts'
import { memberNames, writeRecord } from './told-facts.ts'

const PREFIX = '/elicense/v1/'
const ELEMENTS = ['account', 'org_name', 'service_item_code', 'service_item_name', 'biz_num', 'purpose']
const NAMES = memberNames(ELICENSE_LAYOUT)
/** A use code lives this long and tells once what it was given for. */
const CODES_KEPT = 5_000

/** What a use code 用证码 stands for: one certificate with the items that were asked for. */
interface Granted {
  readonly identifier: string
  readonly items: readonly string[]
}

interface ElicenseDeps extends ProvinceDeps {
  readonly granted: Map<string, Granted>
}

interface Outcome {
  readonly code: 0 | 20400 | 20401 | 20404 | 20500
  readonly data?: JsonObject
}

type Call = (deps: ElicenseDeps, body: JsonObject) => Outcome | Promise<Outcome>

const CALLS: Readonly<Record<string, Call>> = {
  'license/list': list,
  'license/auth': authorise,
  'license/data': data,
  'org/by-legal-person': byLegalPerson,
  'holder/send-code': sendCode,
  'holder/check-code': checkCode,
  'license/report-difference': ({ differences }, body) => ({
    code: differences.record(body, ['license_code', 'item', 'province_value', 'ministry_value']) ? 0 : 20400,
  }),
}

function grant({ granted }: ElicenseDeps, identifier: string, items: readonly string[]): JsonObject {
  const auth_code = randomBytes(16).toString('hex')
  granted.set(auth_code, { identifier, items })
  const [oldest] = granted.keys()
  if (granted.size > CODES_KEPT && oldest !== undefined) granted.delete(oldest)
  return { auth_code }
}

function itemsOf(body: JsonObject): readonly string[] | undefined {
  const items = body['items'] === undefined ? NAMES : textListMember(body, 'items')
  return items?.every((item) => NAMES.includes(item)) === true ? items : undefined
}

function list(deps: ElicenseDeps, body: JsonObject): Outcome {
  const [code, type] = [textMember(body, 'identity_num'), textMember(body, 'identity_type')]
  const items = itemsOf(body)
  if (code === undefined || type === undefined || items === undefined) return { code: 20400 }
  const found = deps.holdings.findByHolder(code, type)
  if (found.length === 0) return { code: 20404 }
  const licenses = found.slice(0, MOST_RECORDS).map(({ identifier }) => grant(deps, identifier, items))
  return { code: 0, data: { total: found.length, licenses } }
}

function authorise(deps: ElicenseDeps, body: JsonObject): Outcome {
  const [identifier, items] = [textMember(body, 'license_code'), itemsOf(body)]
  if (identifier === undefined || items === undefined) return { code: 20400 }
  return deps.holdings.find(identifier) === undefined
    ? { code: 20404 }
    : { code: 0, data: grant(deps, identifier, items) }
}

function data(deps: ElicenseDeps, body: JsonObject): Outcome {
  const grants = (textListMember(body, 'auth_codes') ?? []).map((code) => {
    const granted = deps.granted.get(code)
    deps.granted.delete(code)
    return granted
  })
  const told = grants.flatMap((granted) => {
    const certificate = granted === undefined ? undefined : deps.holdings.find(granted.identifier)
    return granted === undefined || certificate === undefined ? [] : [{ certificate, items: granted.items }]
  })
  if (told.length === 0 || told.length !== grants.length) return { code: 20404 }
  const certificates = toldCertificates(
    deps,
    told.map(({ certificate }) => certificate),
  )
  const licenses = certificates.map((certificate, index) =>
    deps.patches.apply(certificate.identifier, writeRecord(certificate, ELICENSE_LAYOUT, told[index]?.items ?? [])),
  )
  return { code: 0, data: { licenses } }
}

function byLegalPerson(deps: ElicenseDeps, body: JsonObject): Outcome {
  const companies = companiesOf(deps, textMember(body, 'identity_num') ?? '')
  const orgs = companies.map(({ name, creditCode }) => ({ org_name: name, org_code: creditCode }))
  return orgs.length === 0 ? { code: 20404 } : { code: 0, data: { orgs } }
}

async function sendCode(deps: ElicenseDeps, body: JsonObject): Promise<Outcome> {
  const [name, idNumber] = [textMember(body, 'holder_name'), textMember(body, 'identity_num')]
  if (name === undefined || idNumber === undefined) return { code: 20400 }
  const sent = await sendPhoneCode(deps, { name, idNumber })
  if (sent === 'unknown') return { code: 20404 }
  return sent === 'not-delivered' ? { code: 20500 } : { code: 0, data: { ticket: sent.ticket } }
}

function checkCode(deps: ElicenseDeps, body: JsonObject): Outcome {
  const [ticket, digits] = [textMember(body, 'ticket'), textMember(body, 'verify_code')]
  if (ticket === undefined || digits === undefined) return { code: 20400 }
  return { code: 0, data: { matched: deps.phoneCodes.check(ticket, digits) } }
}

function isKnown(exchange: Exchange, deps: ElicenseDeps, guard: ReplayGuard): boolean {
  const [appKey, timestamp] = [exchange.header('x-app-key'), exchange.header('x-timestamp')]
  const nonce = exchange.header('x-nonce')
  const clientKey = deps.clients.publicKeyOf(appKey)
  if (clientKey === undefined || !/^\d{1,15}$/.test(timestamp)) return false
  if (!guard.isFresh(appKey, Number(timestamp), nonce)) return false
  const signed = `elicense|${exchange.path}|${appKey}|${timestamp}|${nonce}|${sm3Hex(exchange.body)}`
  const signature = Buffer.from(exchange.header('x-signature'), 'base64')
  if (!verifySm2(clientKey, Buffer.from(signed), signature)) return false
  guard.remember(appKey, nonce)
  return true
}

async function outcomeOf(exchange: Exchange, deps: ElicenseDeps, guard: ReplayGuard): Promise<Outcome> {
  if (!isKnown(exchange, deps, guard)) return { code: 20401 }
  const name = exchange.path.slice(PREFIX.length)
  const call = exchange.path.startsWith(PREFIX) && Object.hasOwn(CALLS, name) ? CALLS[name] : undefined
  const body = parseJsonObject(exchange.body) ?? {}
  const isComplete = ELEMENTS.every((element) => textMember(body, element) !== undefined)
  return call === undefined || !isComplete ? { code: 20400 } : call(deps, body)
}

/** 方言 `elicense`: `gateway/docs/upstreams/province-elicense.md`; HTTP 200 always, every answer signed. */
export const ELICENSE: ProvinceDialect = {
  calls: { fieldsMember: 'items' },
  wholeRecord: (certificate) => writeRecord(certificate, ELICENSE_LAYOUT, NAMES),
  createWire: (provinceDeps) => {
    const guard = createReplayGuard(provinceDeps.now)
    const deps: ElicenseDeps = { ...provinceDeps, granted: new Map() }
    return async (exchange): Promise<Answer> => {
      const { code, data: told } = await outcomeOf(exchange, deps, guard)
      const data_time = localTimeAt(deps.lag.dataTimeAt(deps.now()))
      const answer = jsonAnswer(200, { code, message: '', data_time, ...(told === undefined ? {} : { data: told }) })
      const nonce = exchange.header('x-nonce')
      const signed = `elicense-answer|${exchange.path}|${nonce}|${answer.status}|${sm3Hex(Buffer.from(answer.body))}`
      const signature = Buffer.from(deps.answerKey.sign(Buffer.from(signed))).toString('base64')
      return { ...answer, headers: { 'x-signature': signature } }
    }
  },
}
