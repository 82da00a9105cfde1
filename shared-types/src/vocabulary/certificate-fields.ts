/**
 * 证照字段: canonical names of the fields of a certificate, as they stand in answers, requests and the
 * release policy. Working set of this project (assumed; the metadata tables of JT/T 1290 to 1292 were not at hand).
 */
export const CERTIFICATE_FIELDS = [
  'holderName',
  'identityNumber',
  'number',
  'phone',
  'address',
  'photo',
  'birthDate',
  'sex',
  'plateNumber',
  'plateColor',
  'vehicleType',
  'vin',
  'tonnage',
  'seats',
  'companyName',
  'creditCode',
  'legalRepresentative',
  'permitNumber',
  'issuingAuthority',
  'issuingDivision',
  'categories',
  'drivingClass',
  'scope',
  'operatingArea',
  'validFrom',
  'validTo',
  'validNow',
  'reviewedUntil',
  'creditGrade',
  'employer',
  'statusReason',
] as const
export type CertificateField = (typeof CERTIFICATE_FIELDS)[number]

/** 敏感字段: fields whose value identifies or describes a natural person; they travel in a type that prints a placeholder. */
export const SENSITIVE_FIELDS = [
  'holderName',
  'identityNumber',
  'number',
  'phone',
  'address',
  'photo',
  'birthDate',
  'sex',
  'legalRepresentative',
  'creditCode',
  'companyName',
  'vin',
  'plateNumber',
] as const satisfies readonly CertificateField[]
