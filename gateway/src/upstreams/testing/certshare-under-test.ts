import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { certshareDialect } from '../province/certshare/certshare-dialect.ts'
import { startCertshareProvince, type CertshareCall, type CertshareReply } from './certshare-province.ts'
import { connectDialect } from './connect-dialect.ts'
import type { DialectUnderTest, Question, Reply, SaidCode } from './province-under-test.ts'

const CALLS: Readonly<Record<string, Question['call']>> = {
  reportCertDifference: 'difference',
  queryCertInfoByHolderCode: 'list',
  queryCertInfo: 'single',
  queryCertInfoByVehicle: 'look-up',
  queryCertInfoByCertNo: 'look-up',
  queryCertInfoByPerson: 'look-up',
  queryOrgByLegalPerson: 'organisations',
  sendHolderCode: 'send-code',
  checkHolderCode: 'check-code',
}
const CODES: Readonly<Record<SaidCode, number>> = {
  'nothing-found': 10,
  refused: 11,
  'no-right': 100,
  failed: 99,
  'in-no-table': 4711,
}
const STATES: Readonly<Record<CertificateStatus, string>> = {
  VALID: '01',
  SUSPENDED: '02',
  WITHDRAWN: '03',
  CANCELLED: '04',
  EXPIRED: '05',
  REPLACED: '06',
  REVOKED: '07',
  UNKNOWN: '77',
}

function dataOf(answer: Reply['answer']): unknown {
  if ('records' in answer) return { total: answer.total ?? answer.records.length, certs: answer.records }
  if ('record' in answer) return { cert: answer.record }
  if ('organisations' in answer)
    return { orgs: answer.organisations.map(({ name, code }) => ({ orgName: name, orgCode: code })) }
  return 'data' in answer ? answer.data : answer
}

function replyOf({ answer, dataTime, spoil }: Reply): CertshareReply {
  const more = { ...(dataTime === undefined ? {} : { dataTime }), ...(spoil ? { spoil } : {}) }
  return 'said' in answer ? { status: CODES[answer.said], ...more } : { status: 0, data: dataOf(answer), ...more }
}

function questionOf({ name, data }: CertshareCall): Question {
  const columns = data['columns']
  return {
    call: CALLS[name] ?? 'list',
    text: JSON.stringify(data),
    items: Array.isArray(columns) ? columns.map(String) : [],
    digits: String(data['verifyCode']),
  }
}

/** Dialect `certshare` under the conformance suite, as province 51. */
export const certshareUnderTest: DialectUnderTest = {
  name: 'certshare',
  members: {
    identifier: 'certIdentifier',
    typeCode: 'certificateTypeCode',
    status: 'certState',
    holderName: 'certificateHolder',
    holderCode: 'certificateHolderCode',
    number: 'certificateNumber',
    validTo: 'certificateValidateEnd',
  },
  items: {
    phone: 'mobile',
    holderName: 'certificateHolder',
    validFrom: 'certificateValidateStart',
    validTo: 'certificateValidateEnd',
  },
  record: (facts) => ({
    certIdentifier: facts.identifier,
    certificateTypeCode: facts.typeCode,
    certState: STATES[facts.status],
    certificateHolder: facts.holderName,
    certificateHolderCode: facts.holderCode,
    certificateHolderType: facts.holderCodeType,
    certificateNumber: facts.number,
    certificateValidateStart: facts.validFrom,
    ...(facts.validTo === 'none' ? {} : { certificateValidateEnd: facts.validTo }),
    certificateAreaCode: facts.division,
    surface: [
      { columnName: 'mobile', name: '手机号码', value: facts.phone },
      { columnName: 'qualification', name: '从业资格类别', value: facts.categories.join(';') },
      ...(facts.plate === undefined
        ? []
        : [
            { columnName: 'vehicleNo', name: '车辆号牌', value: facts.plate.number },
            { columnName: 'plateColorCode', name: '车牌颜色', value: facts.plate.color },
          ]),
    ],
  }),
  start: async (mapping) => {
    const started = await startCertshareProvince()
    const connected = connectDialect(certshareDialect, '51', started, mapping === undefined ? {} : { mapping })
    const questions: Question[] = []
    const reply = (next: (question: Question) => Reply): void =>
      started.reply((call) => {
        const question = questionOf(call)
        questions.push(question)
        return replyOf(next(question))
      })
    reply(() => ({ answer: { said: 'nothing-found' } }))
    return { ...connected, questions, server: started.server, reply }
  },
}
