import { APPLICATION_FIELDS, type ApplicationField } from 'shared-types/vocabulary/application-fields.ts'
import { MATERIAL_KINDS, type MaterialKind } from 'shared-types/vocabulary/application-materials.ts'
import { APPLICATION_MATTERS, type ApplicationMatter } from 'shared-types/vocabulary/application-matters.ts'
import type { DecisionReason, Remedy } from 'shared-types/vocabulary/application-decisions.ts'
import type { ApplicationState } from 'shared-types/vocabulary/application-states.ts'
import type { BookStep } from '../issuing/application.ts'
import type { Answers, Party, ReceivedMessage } from '../issuing/application-message.ts'
import { isJsonObject, numberMember, objectMember, textMember, type JsonObject } from '../server/exchange.ts'
import { localTimeAt } from '../synthetic/days.ts'

/** Codes of applications in dialect `elssp` (assumed): `gateway/docs/upstreams/province-elssp.md`. */
const STATES: Readonly<Record<ApplicationState, string>> = {
  submitted: '10',
  'supplement-required': '11',
  accepted: '20',
  'not-accepted': '21',
  reviewing: '30',
  approved: '40',
  rejected: '41',
  issued: '50',
  withdrawn: '60',
}
const MATTERS: Readonly<Record<ApplicationMatter, string>> = {
  'first-issue': '01',
  'direct-issue': '02',
  replacement: '03',
  renewal: '04',
  conversion: '05',
  change: '06',
  registration: '07',
  continuation: '08',
  transfer: '09',
  cancellation: '10',
}
const MATERIALS: Readonly<Record<MaterialKind, string>> = {
  portrait: '01',
  'identity-card': '02',
  'driving-licence': '03',
  'vehicle-licence': '04',
  'business-register': '05',
  'technical-report': '06',
  'training-record': '07',
  'no-crime-record': '08',
  'service-contract': '09',
  insurance: '10',
  'transfer-proof': '11',
  'damaged-certificate': '12',
  'safety-system': '13',
  other: '99',
}
const REASONS: Readonly<Record<DecisionReason, string>> = {
  'not-competent': '01',
  'not-eligible': '02',
  'materials-incomplete': '03',
  'materials-untrue': '04',
  'not-reviewed': '05',
  'under-penalty': '06',
  duplicate: '07',
  'not-supplemented': '08',
  other: '99',
}
const REMEDY_CODES: Readonly<Record<Remedy, string>> = {
  'apply-again': '1',
  'apply-elsewhere': '2',
  reconsideration: '3',
}
const ANSWERS: Readonly<Record<ApplicationField, string>> = {
  phone: 'KZ_SJHM',
  address: 'KZ_ZZ',
  plateNumber: 'KZ_CPHM',
  plateColor: 'KZ_CPYS',
  vehicleType: 'KZ_CLLX',
  vin: 'KZ_CLSBDH',
  tonnage: 'KZ_DW',
  seats: 'KZ_ZW',
  companyName: 'KZ_YHMC',
  legalRepresentative: 'KZ_FDDBR',
  permitNumber: 'KZ_JYXKZH',
  categories: 'KZ_CYZGLB',
  drivingClass: 'KZ_ZJCX',
  scope: 'KZ_JYFW',
  operatingArea: 'KZ_JYQY',
  employer: 'KZ_FWDW',
  licensedSince: 'KZ_CCLZRQ',
  lossDate: 'KZ_YSRQ',
  endReason: 'KZ_ZXYY',
  newOwnerName: 'KZ_XYHMC',
  newOwnerCode: 'KZ_XYHDM',
  newDivision: 'KZ_QRDXZQH',
}

function partyOf(party: JsonObject): Party | undefined {
  const [name, code, codeType] = [party['CZZT'], textMember(party, 'CZZTDM'), textMember(party, 'CZZTDMLXDM')]
  return typeof name === 'string' && code !== undefined && codeType !== undefined ? { name, code, codeType } : undefined
}

function answersOf(content: JsonObject): Answers {
  const named = APPLICATION_FIELDS.flatMap((field) => {
    const value = textMember(content, ANSWERS[field])
    return value === undefined ? [] : [[field, value]]
  })
  return Object.fromEntries(named)
}

function materialsOf(list: unknown): ReceivedMessage['materials'] | undefined {
  if (!Array.isArray(list)) return undefined
  const entries: readonly unknown[] = list
  const read = entries.flatMap((value) => {
    const object = isJsonObject(value) ? value : {}
    const material = MATERIAL_KINDS.find((kind) => MATERIALS[kind] === object['CLLB'])
    const materialId = textMember(object, 'CLBH')
    return material === undefined || materialId === undefined ? [] : [{ material, materialId }]
  })
  return read.length === entries.length ? read : undefined
}

/** `SubmitApplication`; undefined when it is none. A supplement names neither certificate nor applicant. */
export function parseMessage(body: JsonObject): ReceivedMessage | undefined {
  const receiptNumber = textMember(body, 'SLBH')
  const round = numberMember(body, 'LC')
  const matter = APPLICATION_MATTERS.find((one) => MATTERS[one] === body['BLSX'])
  const materials = materialsOf(body['SQCL'])
  const isSupplement = body['CZLX'] === '2'
  const applicant =
    partyOf(objectMember(body, 'SQR')) ?? (isSupplement ? { name: '', code: '', codeType: '' } : undefined)
  if (receiptNumber === undefined || round === undefined || matter === undefined || materials === undefined)
    return undefined
  if (applicant === undefined) return undefined
  const identifier = textMember(body, 'ZZBS')
  return {
    operation: isSupplement ? 'supplement' : 'submission',
    receiptNumber,
    round,
    typeCode: textMember(body, 'ZZLXDM') ?? '',
    matter,
    ...(identifier === undefined ? {} : { identifier }),
    applicant,
    answers: answersOf(objectMember(body, 'SQNR')),
    materials,
  }
}

/** One step as `GetApplicationProgress` tells it. */
export function stepOf({ receiptNumber, step, state, at, demand, reason, remedy }: BookStep): JsonObject {
  return {
    SLBH: receiptNumber,
    BZ: step,
    ZT: STATES[state],
    SJ: localTimeAt(at),
    ...(demand === undefined
      ? {}
      : {
          BQX: demand.fields.map((field) => ANSWERS[field]),
          BQCL: demand.materials.map((material) => MATERIALS[material]),
          BQQX: demand.until.replaceAll('-', ''),
        }),
    ...(reason === undefined ? {} : { LY: REASONS[reason] }),
    ...(remedy === undefined ? {} : { JJTJ: REMEDY_CODES[remedy] }),
  }
}
