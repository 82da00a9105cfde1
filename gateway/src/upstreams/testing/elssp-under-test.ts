import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { elsspDialect } from '../province/elssp/elssp-dialect.ts'
import { connectDialect } from './connect-dialect.ts'
import { startElsspProvince, type ElsspCall } from './elssp-province.ts'
import { DATA_TIME, type DialectUnderTest, type Question, type Reply, type SaidCode } from './province-under-test.ts'

const CALLS: Readonly<Record<string, Question['call']>> = {
  ReportDataDifference: 'difference',
  GetCertificateDataByHolder: 'list',
  GetCertificateDataByCertificateID: 'single',
  GetCertificateDataByPlate: 'look-up',
  GetCertificateDataByCertificateNumber: 'look-up',
  GetCertificateDataByPractitioner: 'look-up',
  GetOrganizationsByLegalRepresentative: 'organisations',
  SendHolderVerificationCode: 'send-code',
  CheckHolderVerificationCode: 'check-code',
}
const CODES: Readonly<Record<SaidCode, string>> = {
  'nothing-found': '10',
  refused: '23',
  'no-right': '100',
  failed: '99',
  'in-no-table': '4711',
}
const STATES: Readonly<Record<CertificateStatus, string>> = {
  VALID: '10',
  SUSPENDED: '20',
  REPLACED: '01',
  EXPIRED: '02',
  CANCELLED: '03',
  WITHDRAWN: '04',
  REVOKED: '05',
  UNKNOWN: '77',
}

function dataOf(answer: Reply['answer']): unknown {
  if ('records' in answer) return { total: answer.total ?? answer.records.length, records: answer.records }
  if ('record' in answer) return { record: answer.record }
  if ('organisations' in answer)
    return { organizations: answer.organisations.map(({ name, code }) => ({ CZZT: name, CZZTDM: code })) }
  return 'data' in answer ? answer.data : answer
}

function envelopeOf({ answer, dataTime = DATA_TIME }: Reply): unknown {
  if ('said' in answer) return { code: CODES[answer.said], message: '' }
  return { code: '0', message: '', dataTime, data: dataOf(answer) }
}

function questionOf({ name, body }: ElsspCall): Question {
  const fields = body['fields']
  return {
    call: CALLS[name] ?? 'list',
    text: JSON.stringify(body),
    items: Array.isArray(fields) ? fields.map(String) : [],
    digits: String(body['YZM']),
  }
}

const compact = (day: string) => (day === 'none' ? '99991231' : day.replaceAll('-', ''))

/** Dialect `elssp` under the conformance suite, as province 33. */
export const elsspUnderTest: DialectUnderTest = {
  name: 'elssp',
  members: {
    identifier: 'ZZBS',
    typeCode: 'ZZLXDM',
    status: 'ZZZT',
    holderName: 'CZZT',
    holderCode: 'CZZTDM',
    number: 'ZZBH',
    validTo: 'ZZYXQJZRQ',
  },
  items: { phone: 'KZ_SJHM', holderName: 'CZZT', validFrom: 'ZZYXQQSRQ', validTo: 'ZZYXQJZRQ' },
  record: (facts) => ({
    ZZBS: facts.identifier,
    ZZLXDM: facts.typeCode,
    ZZZT: STATES[facts.status],
    CZZT: facts.holderName,
    CZZTDM: facts.holderCode,
    CZZTDMLXDM: facts.holderCodeType,
    ZZBH: facts.number,
    ZZYXQQSRQ: compact(facts.validFrom),
    ZZYXQJZRQ: compact(facts.validTo),
    XZQHDM: facts.division,
    KZ_SJHM: facts.phone,
    KZ_CYZGLB: facts.categories.join(','),
    ...(facts.plate === undefined ? {} : { KZ_CPHM: facts.plate.number, KZ_CPYS: facts.plate.color }),
  }),
  start: async (mapping) => {
    const started = await startElsspProvince()
    const connected = connectDialect(elsspDialect, '33', started, mapping === undefined ? {} : { mapping })
    const questions: Question[] = []
    const reply = (next: (question: Question) => Reply): void =>
      started.reply((call) => {
        const question = questionOf(call)
        questions.push(question)
        const told = next(question)
        return { envelope: envelopeOf(told), ...(told.spoil ? { spoil: told.spoil } : {}) }
      })
    reply(() => ({ answer: { said: 'nothing-found' } }))
    return { ...connected, questions, server: started.server, reply }
  },
}
