import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { elicenseDialect } from '../province/elicense/elicense-dialect.ts'
import { connectDialect } from './connect-dialect.ts'
import { startElicenseProvince, type ElicenseCalled } from './elicense-province.ts'
import { DATA_TIME, type DialectUnderTest, type Question, type Reply, type SaidCode } from './province-under-test.ts'

const CALLS: Readonly<Record<string, Question['call']>> = {
  'license/report-difference': 'difference',
  'license/list': 'list',
  'license/auth': 'single',
  'org/by-legal-person': 'organisations',
  'holder/send-code': 'send-code',
  'holder/check-code': 'check-code',
}
const CODES: Readonly<Record<SaidCode, number>> = {
  'nothing-found': 20_404,
  refused: 20_403,
  'no-right': 20_401,
  failed: 20_500,
  'in-no-table': 4_711,
}
const STATES: Readonly<Record<CertificateStatus, string>> = {
  VALID: '1',
  SUSPENDED: '2',
  EXPIRED: '3',
  REPLACED: '4',
  CANCELLED: '5',
  REVOKED: '6',
  WITHDRAWN: '7',
  UNKNOWN: '77',
}

function questionOf({ name, body }: ElicenseCalled): Question {
  const items = body['items']
  return {
    call: CALLS[name] ?? 'list',
    text: JSON.stringify(body),
    items: Array.isArray(items) ? items.map(String) : [],
    digits: String(body['verify_code']),
  }
}

/** The records behind the use codes that this province has given out. */
function createGranted() {
  const granted = new Map<string, unknown>()
  const grant = (record: unknown): { readonly auth_code: string } => {
    const auth_code = `auth-${granted.size + 1}`
    granted.set(auth_code, record)
    return { auth_code }
  }
  const dataOf = (answer: Reply['answer'], call: Question['call']): unknown => {
    if ('records' in answer && call === 'list')
      return { total: answer.total ?? answer.records.length, licenses: answer.records.map(grant) }
    if ('records' in answer) return { licenses: answer.records }
    if ('record' in answer) return grant(answer.record)
    if ('organisations' in answer)
      return { orgs: answer.organisations.map(({ name, code }) => ({ org_name: name, org_code: code })) }
    return 'data' in answer ? answer.data : answer
  }
  const behind = (codes: unknown): unknown =>
    Array.isArray(codes) ? { licenses: codes.map((code: unknown) => granted.get(String(code))) } : {}
  return { dataOf, behind }
}

/** Dialect `elicense` under the conformance suite, as province 44. */
export const elicenseUnderTest: DialectUnderTest = {
  name: 'elicense',
  members: {
    identifier: 'license_code',
    typeCode: 'license_item_code',
    status: 'license_status',
    holderName: 'license_holder_name',
    holderCode: 'holder_identity_num',
    number: 'id_code',
    validTo: 'valid_end',
  },
  items: { phone: 'mobile', holderName: 'license_holder_name', validFrom: 'valid_begin', validTo: 'valid_end' },
  record: (facts) => ({
    license_code: facts.identifier,
    license_item_code: facts.typeCode,
    license_status: STATES[facts.status],
    license_holder_name: facts.holderName,
    holder_identity_num: facts.holderCode,
    holder_identity_type: facts.holderCodeType,
    id_code: facts.number,
    valid_begin: facts.validFrom,
    valid_end: facts.validTo === 'none' ? '9999-12-31' : facts.validTo,
    division_code: facts.division,
    mobile: facts.phone,
    qualification_codes: facts.categories.join(';'),
  }),
  start: async (mapping) => {
    const started = await startElicenseProvince()
    const connected = connectDialect(elicenseDialect, '44', started, mapping === undefined ? {} : { mapping })
    const questions: Question[] = []
    const granted = createGranted()
    const good = (data: unknown, data_time: unknown = DATA_TIME) => ({ code: 0, message: '', data_time, data })
    const reply = (next: (question: Question) => Reply): void =>
      started.reply((call) => {
        if (call.name === 'license/data') return { envelope: good(granted.behind(call.body['auth_codes'])) }
        const question = questionOf(call)
        questions.push(question)
        const { answer, dataTime, spoil } = next(question)
        const envelope =
          'said' in answer
            ? { code: CODES[answer.said], message: '', data_time: DATA_TIME }
            : good(granted.dataOf(answer, question.call), dataTime)
        return { envelope, ...(spoil === undefined ? {} : { spoil }) }
      })
    reply(() => ({ answer: { said: 'nothing-found' } }))
    return { ...connected, questions, server: started.server, reply }
  },
}
