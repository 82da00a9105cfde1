import { DECISION_REASONS, REMEDIES } from 'shared-types/vocabulary/application-decisions.ts'
import { APPLICATION_FIELDS } from 'shared-types/vocabulary/application-fields.ts'
import { MATERIAL_KINDS } from 'shared-types/vocabulary/application-materials.ts'
import { APPLICATION_MATTERS } from 'shared-types/vocabulary/application-matters.ts'
import { APPLICATION_STATES } from 'shared-types/vocabulary/application-states.ts'
import { codeTable } from '../../wire/code-table.ts'

/** applyState (assumed). */
export const CERTSHARE_STATES = codeTable(APPLICATION_STATES, {
  submitted: 'RECEIVED',
  'supplement-required': 'CORRECT',
  accepted: 'ACCEPTED',
  'not-accepted': 'UNACCEPTED',
  reviewing: 'EXAMINE',
  approved: 'PERMIT',
  rejected: 'REFUSE',
  issued: 'MADE',
  withdrawn: 'REVOKE',
})

/** applyItem (assumed). */
export const CERTSHARE_MATTERS = codeTable(APPLICATION_MATTERS, {
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
})

/** materialType (assumed). */
export const CERTSHARE_MATERIALS = codeTable(MATERIAL_KINDS, {
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
})

/** reasonCode of a refusal (assumed). */
export const CERTSHARE_REASONS = codeTable(DECISION_REASONS, {
  'not-competent': 'COMPETENCE',
  'not-eligible': 'CONDITION',
  'materials-incomplete': 'INCOMPLETE',
  'materials-untrue': 'UNTRUE',
  'not-reviewed': 'REVIEW',
  'under-penalty': 'PENALTY',
  duplicate: 'DUPLICATE',
  'not-supplemented': 'OVERDUE',
  other: 'OTHER',
})

/** remedyCode (assumed). */
export const CERTSHARE_REMEDIES = codeTable(REMEDIES, {
  'apply-again': 'AGAIN',
  'apply-elsewhere': 'ELSEWHERE',
  reconsideration: 'RECONSIDER',
})

/** Names in formData: the surface's own columns, and a few more (assumed). */
export const CERTSHARE_ANSWERS = codeTable(APPLICATION_FIELDS, {
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
})
