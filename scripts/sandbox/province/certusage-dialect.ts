import { randomBytes } from 'node:crypto'
import {
  jsonAnswer,
  parseJsonObject,
  textListMember,
  textMember,
  type Exchange,
  type JsonObject,
} from '../server/exchange.ts'
import type { Answer } from '../server/exchange.ts'
import { localTimeAt } from '../synthetic/days.ts'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import { createElsspSessions } from './elssp-session.ts'
import type { ProvinceDeps, ProvinceDialect } from './province-dialect.ts'
import { companiesOf, MOST_RECORDS, sendPhoneCode, toldCertificates } from './province-services.ts'
import { memberNames, writeRecord, type WireLayout } from './told-facts.ts'

const PREFIX = '/cert/usage/'
const ELEMENTS = ['orgName', 'username', 'itemName', 'itemCode', 'businessCode', 'UseFor']
/** A holder token is forgotten after this many others. */
const TOKENS_KEPT = 2_000

interface Outcome {
  readonly code: '200' | '400' | '401' | '403' | '404' | '500'
  readonly data?: JsonObject
}

interface CertusageDeps extends ProvinceDeps {
  readonly layout: WireLayout
  /** Identity numbers behind the tokens that were given out. */
  readonly tokens: Map<string, string>
}

type Call = (deps: CertusageDeps, body: JsonObject) => Outcome | Promise<Outcome>

const CALLS: Readonly<Record<string, Call>> = {
  'checkIDCard.do': giveToken,
  'gb/secGetCertificateDataByHolder.do': byHolder,
  'gb/getCertificateDataByCertificateID.do': byIdentifier,
  'gb/getEnterprisesByLegalPerson.do': byLegalPerson,
  'gb/sendHolderCode.do': sendCode,
  'gb/checkHolderCode.do': checkCode,
  'gb/reportDifference.do': ({ differences }, body) => ({
    code: differences.record(body, ['certificateID', 'item', 'provinceValue', 'ministryValue']) ? '200' : '400',
  }),
}

function giveToken({ tokens }: CertusageDeps, body: JsonObject): Outcome {
  const idCard = textMember(body, 'idCard')
  if (idCard === undefined) return { code: '400' }
  const holderToken = randomBytes(16).toString('hex')
  tokens.set(holderToken, idCard)
  const [oldest] = tokens.keys()
  if (tokens.size > TOKENS_KEPT && oldest !== undefined) tokens.delete(oldest)
  return { code: '200', data: { holderToken } }
}

/** Code and code type of the holder that is named by a token or, an organisation, by its code. */
function holderOf({ tokens }: CertusageDeps, body: JsonObject): readonly [string, string] | undefined {
  const token = textMember(body, 'holderToken')
  const code = token === undefined ? textMember(body, 'holderCode') : tokens.get(token)
  return code === undefined ? undefined : [code, token === undefined ? '001' : '111']
}

function itemsOf(body: JsonObject, layout: WireLayout): readonly string[] | undefined {
  const known = memberNames(layout)
  const items = body['certificateItems'] === undefined ? known : textListMember(body, 'certificateItems')
  return items?.every((item) => known.includes(item)) === true ? items : undefined
}

function tell(deps: CertusageDeps, certificate: SyntheticCertificate, items: readonly string[]): JsonObject {
  return deps.patches.apply(certificate.identifier, writeRecord(certificate, deps.layout, items))
}

function byHolder(deps: CertusageDeps, body: JsonObject): Outcome {
  const holder = holderOf(deps, body)
  const items = itemsOf(body, deps.layout)
  if (holder === undefined || items === undefined) return { code: '400' }
  const found = deps.holdings.findByHolder(...holder)
  if (found.length === 0) return { code: '404' }
  const certificates = toldCertificates(deps, found.slice(0, MOST_RECORDS)).map((one) => tell(deps, one, items))
  return { code: '200', data: { total: found.length, certificates } }
}

function byIdentifier(deps: CertusageDeps, body: JsonObject): Outcome {
  const identifier = textMember(body, 'certificateID')
  const items = itemsOf(body, deps.layout)
  if (identifier === undefined || items === undefined) return { code: '400' }
  const found = deps.holdings.find(identifier)
  const [told] = toldCertificates(deps, found === undefined ? [] : [found])
  return told === undefined ? { code: '404' } : { code: '200', data: { certificate: tell(deps, told, items) } }
}

function byLegalPerson(deps: CertusageDeps, body: JsonObject): Outcome {
  const companies = companiesOf(deps, textMember(body, 'idCard') ?? '')
  if (companies.length === 0) return { code: '404' }
  const enterprises = companies.map(({ name, creditCode }) => ({ enterpriseName: name, enterpriseCode: creditCode }))
  return { code: '200', data: { enterprises } }
}

async function sendCode(deps: CertusageDeps, body: JsonObject): Promise<Outcome> {
  const [name, idNumber] = [textMember(body, 'holder'), textMember(body, 'idCard')]
  if (name === undefined || idNumber === undefined) return { code: '400' }
  const sent = await sendPhoneCode(deps, { name, idNumber })
  if (sent === 'unknown') return { code: '404' }
  return sent === 'not-delivered' ? { code: '500' } : { code: '200', data: { ticket: sent.ticket } }
}

function checkCode(deps: CertusageDeps, body: JsonObject): Outcome {
  const [ticket, digits] = [textMember(body, 'ticket'), textMember(body, 'verifyCode')]
  if (ticket === undefined || digits === undefined) return { code: '400' }
  return { code: '200', data: { matched: deps.phoneCodes.check(ticket, digits) } }
}

function plain(status: number, code: Outcome['code']): Answer {
  return jsonAnswer(status, { code, message: '' })
}

/** 方言 `certusage` in one layout: `gateway/docs/upstreams/province-certusage.md`. */
export function certusageIn(layout: WireLayout): ProvinceDialect {
  return {
    calls: { fieldsMember: 'certificateItems' },
    wholeRecord: (certificate) => writeRecord(certificate, layout, memberNames(layout)),
    createWire: (provinceDeps) => {
      const sessions = createElsspSessions(provinceDeps, 'certusage')
      const deps: CertusageDeps = { ...provinceDeps, layout, tokens: new Map() }
      return async (exchange: Exchange) => {
        const name = exchange.path.slice(PREFIX.length)
        if (exchange.path === `${PREFIX}login.do`) {
          const outcome = sessions.login(parseJsonObject(exchange.body) ?? {})
          if (outcome === 'missing') return plain(200, '400')
          return outcome === 'refused' ? plain(401, '401') : jsonAnswer(200, { code: '200', message: '', ...outcome })
        }
        const call = exchange.path.startsWith(PREFIX) && Object.hasOwn(CALLS, name) ? CALLS[name] : undefined
        if (call === undefined || exchange.method !== 'POST') return plain(404, '400')
        const sign = sessions.authenticate(exchange)
        if (sign === undefined) return plain(401, '401')
        const body = parseJsonObject(exchange.body) ?? {}
        const isComplete = ELEMENTS.every((element) => textMember(body, element) !== undefined)
        const { code, data } = isComplete ? await call(deps, body) : { code: '400' as const, data: undefined }
        const dataTime = localTimeAt(deps.lag.dataTimeAt(deps.now()))
        const answer = jsonAnswer(200, { code, message: '', dataTime, ...(data === undefined ? {} : { data }) })
        return { ...answer, headers: { 'x-signature': sign(answer.status, answer.body) } }
      }
    },
  }
}
