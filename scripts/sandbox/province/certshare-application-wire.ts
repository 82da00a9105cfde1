import { APPLICATION_FIELDS, type ApplicationField } from 'shared-types/vocabulary/application-fields.ts'
import { MATERIAL_KINDS, type MaterialKind } from 'shared-types/vocabulary/application-materials.ts'
import { APPLICATION_MATTERS, type ApplicationMatter } from 'shared-types/vocabulary/application-matters.ts'
import type { DecisionReason, Remedy } from 'shared-types/vocabulary/application-decisions.ts'
import type { ApplicationState } from 'shared-types/vocabulary/application-states.ts'
import type { BookStep } from '../issuing/application.ts'
import type { Answers, ReceivedMessage } from '../issuing/application-message.ts'
import { parseJsonObject, textListMember, textMember, type JsonObject } from '../server/exchange.ts'
import { localTimeAt } from '../synthetic/days.ts'

/** Words of applications in dialect `certshare` (assumed): `gateway/docs/upstreams/province-certshare.md`. */
const STATES: Readonly<Record<ApplicationState, string>> = {
  submitted: 'RECEIVED',
  'supplement-required': 'CORRECT',
  accepted: 'ACCEPTED',
  'not-accepted': 'UNACCEPTED',
  reviewing: 'EXAMINE',
  approved: 'PERMIT',
  rejected: 'REFUSE',
  issued: 'MADE',
  withdrawn: 'REVOKE',
}
const MATTERS: Readonly<Record<ApplicationMatter, string>> = {
  'first-issue': 'FIRST',
  'direct-issue': 'DIRECT',
  replacement: 'REISSUE',
  renewal: 'RENEW',
  conversion: 'CONVERT',
  change: 'CHANGE',
  registration: 'REGISTER',
  continuation: 'EXTEND',
  transfer: 'TRANSFER',
  cancellation: 'CANCEL',
}
const MATERIALS: Readonly<Record<MaterialKind, string>> = {
  portrait: 'PHOTO',
  'identity-card': 'ID_CARD',
  'driving-licence': 'DRIVER_LICENSE',
  'vehicle-licence': 'VEHICLE_LICENSE',
  'business-register': 'BUSINESS_LICENSE',
  'technical-report': 'TECH_REPORT',
  'training-record': 'TRAINING',
  'no-crime-record': 'NO_CRIME',
  'service-contract': 'CONTRACT',
  insurance: 'INSURANCE',
  'transfer-proof': 'TRANSFER_PROOF',
  'damaged-certificate': 'OLD_CERT',
  'safety-system': 'SAFETY',
  other: 'OTHER',
}
const REASONS: Readonly<Record<DecisionReason, string>> = {
  'not-competent': 'COMPETENCE',
  'not-eligible': 'CONDITION',
  'materials-incomplete': 'INCOMPLETE',
  'materials-untrue': 'UNTRUE',
  'not-reviewed': 'REVIEW',
  'under-penalty': 'PENALTY',
  duplicate: 'DUPLICATE',
  'not-supplemented': 'OVERDUE',
  other: 'OTHER',
}
const REMEDY_CODES: Readonly<Record<Remedy, string>> = {
  'apply-again': 'AGAIN',
  'apply-elsewhere': 'ELSEWHERE',
  reconsideration: 'RECONSIDER',
}
const ANSWERS: Readonly<Record<ApplicationField, string>> = {
  phone: 'mobile',
  address: 'address',
  plateNumber: 'vehicleNo',
  plateColor: 'plateColorCode',
  vehicleType: 'vehicleType',
  vin: 'vin',
  tonnage: 'ratedLoad',
  seats: 'ratedSeats',
  companyName: 'ownerName',
  legalRepresentative: 'legalPerson',
  permitNumber: 'transPermitNo',
  categories: 'qualification',
  drivingClass: 'drivingLicenseClass',
  scope: 'businessScope',
  operatingArea: 'businessArea',
  employer: 'serviceUnit',
  licensedSince: 'licenseFirstDate',
  lossDate: 'lostDate',
  endReason: 'cancelReason',
  newOwnerName: 'newOwnerName',
  newOwnerCode: 'newOwnerCode',
  newDivision: 'newAreaCode',
}

function answersOf(data: JsonObject): Answers {
  const content = parseJsonObject(textMember(data, 'formData') ?? '{}') ?? {}
  const named = APPLICATION_FIELDS.flatMap((field) => {
    const value = textMember(content, ANSWERS[field])
    return value === undefined ? [] : [[field, value]]
  })
  return Object.fromEntries(named)
}

function materialsOf(data: JsonObject): ReceivedMessage['materials'] | undefined {
  const list = textListMember(data, 'materials')
  const read = list?.flatMap((text) => {
    const [word, materialId] = text.split(':')
    const material = MATERIAL_KINDS.find((kind) => MATERIALS[kind] === word)
    return material === undefined || materialId === undefined ? [] : [{ material, materialId }]
  })
  return read?.length === list?.length ? read : undefined
}

/** `submitApply`; undefined when it is none. A supplement names neither certificate nor applicant. */
export function parseMessage(data: JsonObject): ReceivedMessage | undefined {
  const receiptNumber = textMember(data, 'applyNo')
  const round = Number(textMember(data, 'applyRound'))
  const matter = APPLICATION_MATTERS.find((one) => MATTERS[one] === data['applyItem'])
  const materials = materialsOf(data)
  const isSupplement = data['applyAction'] === 'CORRECT'
  const [code, codeType] = [textMember(data, 'holderCode') ?? '', textMember(data, 'holderTypeCode') ?? '']
  if (receiptNumber === undefined || !Number.isSafeInteger(round) || matter === undefined) return undefined
  if (materials === undefined || (!isSupplement && (code === '' || codeType === ''))) return undefined
  const identifier = textMember(data, 'certIdentifier')
  return {
    operation: isSupplement ? 'supplement' : 'submission',
    receiptNumber,
    round,
    typeCode: textMember(data, 'certificateTypeCode') ?? '',
    matter,
    ...(identifier === undefined ? {} : { identifier }),
    applicant: { name: textMember(data, 'holder') ?? '', code, codeType },
    answers: answersOf(data),
    materials,
  }
}

/** One step as `queryApplyProgress` tells it. */
export function stepOf({ receiptNumber, step, state, at, demand, reason, remedy }: BookStep): JsonObject {
  return {
    applyNo: receiptNumber,
    stepNo: step,
    applyState: STATES[state],
    stepTime: localTimeAt(at),
    ...(demand === undefined
      ? {}
      : {
          correctItems: demand.fields.map((field) => ANSWERS[field]),
          correctMaterials: demand.materials.map((material) => MATERIALS[material]),
          correctUntil: demand.until,
        }),
    ...(reason === undefined ? {} : { reasonCode: REASONS[reason] }),
    ...(remedy === undefined ? {} : { remedyCode: REMEDY_CODES[remedy] }),
  }
}
