import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { certusageDialect } from '../province/certusage/certusage-dialect.ts'
import { connectDialect } from './connect-dialect.ts'
import { startElsspProvince, type ElsspCall, type SessionWire } from './elssp-province.ts'
import { DATA_TIME, type DialectUnderTest, type Question, type Reply, type SaidCode } from './province-under-test.ts'

const WIRE: SessionWire = {
  word: 'certusage',
  login: '/cert/usage/login.do',
  prefix: '/cert/usage/',
  good: '200',
  nothing: '404',
}
const CALLS: Readonly<Record<string, Question['call']>> = {
  'gb/reportDifference.do': 'difference',
  'gb/secGetCertificateDataByHolder.do': 'list',
  'gb/getCertificateDataByCertificateID.do': 'single',
  'gb/getEnterprisesByLegalPerson.do': 'organisations',
  'gb/sendHolderCode.do': 'send-code',
  'gb/checkHolderCode.do': 'check-code',
}
const CODES: Readonly<Record<SaidCode, string>> = {
  'nothing-found': '404',
  refused: '403',
  'no-right': '405',
  failed: '500',
  'in-no-table': '4711',
}
const STATES: Readonly<Record<CertificateStatus, string>> = {
  VALID: '有效',
  SUSPENDED: '暂扣',
  REPLACED: '换发',
  EXPIRED: '过期',
  CANCELLED: '注销',
  WITHDRAWN: '撤销',
  REVOKED: '吊销',
  UNKNOWN: '办理转出',
}
const ELEMENTS = ['orgName', 'username', 'itemName', 'itemCode', 'businessCode', 'UseFor']

function dataOf(answer: Reply['answer']): unknown {
  if ('records' in answer) return { total: answer.total ?? answer.records.length, certificates: answer.records }
  if ('record' in answer) return { certificate: answer.record }
  if ('organisations' in answer)
    return {
      enterprises: answer.organisations.map(({ name, code }) => ({ enterpriseName: name, enterpriseCode: code })),
    }
  return 'data' in answer ? answer.data : answer
}

function envelopeOf({ answer, dataTime = DATA_TIME }: Reply): unknown {
  if ('said' in answer) return { code: CODES[answer.said], message: '' }
  return { code: '200', message: '', dataTime, data: dataOf(answer) }
}

function questionOf({ name, body }: ElsspCall): Question {
  const items = body['certificateItems']
  return {
    call: CALLS[name] ?? 'list',
    text: JSON.stringify(body),
    items: Array.isArray(items) ? items.map(String) : [],
    digits: String(body['verifyCode']),
  }
}

/** Whether the call names the five elements of the asker and its use. */
function isComplete({ body }: ElsspCall): boolean {
  return ELEMENTS.every((name) => typeof body[name] === 'string' && body[name] !== '')
}

/** Dialect `certusage` under the conformance suite, as province 31. */
export const certusageUnderTest: DialectUnderTest = {
  name: 'certusage',
  members: {
    identifier: 'certificateID',
    typeCode: 'certificateTypeCode',
    status: 'certificateStatus',
    holderName: 'certificateHolder',
    holderCode: 'holderCode',
    number: 'certificateNumber',
    validTo: 'validEndDate',
  },
  items: {
    phone: 'holderPhone',
    holderName: 'certificateHolder',
    validFrom: 'validBeginDate',
    validTo: 'validEndDate',
  },
  record: (facts) => ({
    certificateID: facts.identifier,
    certificateTypeCode: facts.typeCode,
    certificateStatus: STATES[facts.status],
    certificateHolder: facts.holderName,
    holderCode: facts.holderCode,
    holderCodeType: facts.holderCodeType,
    certificateNumber: facts.number,
    validBeginDate: facts.validFrom,
    validEndDate: facts.validTo === 'none' ? '长期' : facts.validTo,
    issueAreaCode: facts.division,
    holderPhone: facts.phone,
    qualificationTypes: facts.categories.join(','),
  }),
  start: async (mapping) => {
    const started = await startElsspProvince(WIRE)
    const connected = connectDialect(certusageDialect, '31', started, mapping === undefined ? {} : { mapping })
    const questions: Question[] = []
    const reply = (next: (question: Question) => Reply): void =>
      started.reply((call) => {
        if (!isComplete(call)) return { envelope: { code: '400', message: '' } }
        if (call.name === 'checkIDCard.do')
          return { envelope: { code: '200', message: '', dataTime: DATA_TIME, data: { holderToken: 'holder-1' } } }
        const question = questionOf(call)
        questions.push(question)
        const told = next(question)
        return { envelope: envelopeOf(told), ...(told.spoil ? { spoil: told.spoil } : {}) }
      })
    reply(() => ({ answer: { said: 'nothing-found' } }))
    return { ...connected, questions, server: started.server, reply }
  },
}
