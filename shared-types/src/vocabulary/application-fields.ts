/**
 * 申请表字段: what a form may ask, under the canonical names of certificate fields where there is one. Every answer is a text:
 * codes for choices, `YYYY-MM-DD` for days, decimal digits for amounts, codes joined by `,` for several choices. Who applies is
 * never asked: the binding 实名绑定 says so.
 */
export const APPLICATION_FIELDS = [
  'phone',
  'address',
  'plateNumber',
  'plateColor',
  'vehicleType',
  'vin',
  'tonnage',
  'seats',
  'companyName',
  'legalRepresentative',
  'permitNumber',
  'categories',
  'drivingClass',
  'scope',
  'operatingArea',
  'employer',
  'licensedSince',
  'lossDate',
  'endReason',
  'newOwnerName',
  'newOwnerCode',
  'newDivision',
] as const
export type ApplicationField = (typeof APPLICATION_FIELDS)[number]

/** 题型: how a field is asked. */
export const FIELD_TYPES = [
  'text',
  'phone',
  'plate',
  'date',
  'integer',
  'decimal',
  'choice',
  'choices',
  'division',
  'vin',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]
