import { DECISION_REASONS, REMEDIES } from 'shared-types/vocabulary/application-decisions.ts'
import { APPLICATION_FIELDS } from 'shared-types/vocabulary/application-fields.ts'
import { MATERIAL_KINDS } from 'shared-types/vocabulary/application-materials.ts'
import { APPLICATION_MATTERS } from 'shared-types/vocabulary/application-matters.ts'
import { APPLICATION_STATES } from 'shared-types/vocabulary/application-states.ts'
import { codeTable } from '../../wire/code-table.ts'

/** 办理状态 ZT (assumed). */
export const ELSSP_STATES = codeTable(APPLICATION_STATES, {
  submitted: '10',
  'supplement-required': '11',
  accepted: '20',
  'not-accepted': '21',
  reviewing: '30',
  approved: '40',
  rejected: '41',
  issued: '50',
  withdrawn: '60',
})

/** 办理事项 BLSX (assumed). */
export const ELSSP_MATTERS = codeTable(APPLICATION_MATTERS, {
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
})

/** 材料类别 CLLB (assumed). */
export const ELSSP_MATERIALS = codeTable(MATERIAL_KINDS, {
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
})

/** 理由 LY of a refusal (assumed). */
export const ELSSP_REASONS = codeTable(DECISION_REASONS, {
  'not-competent': '01',
  'not-eligible': '02',
  'materials-incomplete': '03',
  'materials-untrue': '04',
  'not-reviewed': '05',
  'under-penalty': '06',
  duplicate: '07',
  'not-supplemented': '08',
  other: '99',
})

/** 救济途径 JJTJ (assumed). */
export const ELSSP_REMEDIES = codeTable(REMEDIES, {
  'apply-again': '1',
  'apply-elsewhere': '2',
  reconsideration: '3',
})

/** 申请内容 by the names of the record's own items, and a few more (assumed). */
export const ELSSP_ANSWERS = codeTable(APPLICATION_FIELDS, {
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
})
