import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { FieldValue, FieldValues } from './policy-record.ts'
import type { ReleasedRecord, ReleasedValues } from './released.ts'

type Treatments = ReleasedRecord['treatments']

/**
 * How one field is read from a record and written into a released one, each by its own name: written as `record[field]`
 * the same engine code meets every field and every shape of record, and costs more than all masks together.
 */
export interface FieldAccess {
  readonly read: (values: FieldValues) => FieldValue | undefined
  /** False when the value is not of the type that the contract gives this field; then nothing is written. */
  readonly put: (target: ReleasedValues, value: FieldValue) => boolean
  readonly tell: (treatments: Treatments, treatment: string) => unknown
}

type Read = FieldAccess['read']
type Tell = FieldAccess['tell']

function text(read: Read, write: (target: ReleasedValues, value: string) => unknown, tell: Tell): FieldAccess {
  return {
    read,
    put: (target, value) => {
      if (typeof value !== 'string') return false
      write(target, value)
      return true
    },
    tell,
  }
}

function number(read: Read, write: (target: ReleasedValues, value: number) => unknown, tell: Tell): FieldAccess {
  return {
    read,
    put: (target, value) => {
      if (typeof value !== 'number') return false
      write(target, value)
      return true
    },
    tell,
  }
}

function list(read: Read, write: (target: ReleasedValues, value: string[]) => unknown, tell: Tell): FieldAccess {
  return {
    read,
    put: (target, value) => {
      if (typeof value === 'string' || typeof value === 'number') return false
      write(target, [...value])
      return true
    },
    tell,
  }
}

/** Made from the record itself: whatever an upstream says under this name is no value of it. */
function computed(tell: Tell): FieldAccess {
  return { read: () => undefined, put: () => false, tell }
}

/** Access to every field by its canonical name. */
export const FIELD_ACCESS: Readonly<Record<CertificateField, FieldAccess>> = {
  holderName: text(
    (values) => values.holderName?.reveal(),
    (target, value) => (target.holderName = value),
    (treatments, treatment) => (treatments.holderName = treatment),
  ),
  identityNumber: text(
    (values) => values.identityNumber?.reveal(),
    (target, value) => (target.identityNumber = value),
    (treatments, treatment) => (treatments.identityNumber = treatment),
  ),
  number: text(
    (values) => values.number?.reveal(),
    (target, value) => (target.number = value),
    (treatments, treatment) => (treatments.number = treatment),
  ),
  phone: text(
    (values) => values.phone?.reveal(),
    (target, value) => (target.phone = value),
    (treatments, treatment) => (treatments.phone = treatment),
  ),
  address: text(
    (values) => values.address?.reveal(),
    (target, value) => (target.address = value),
    (treatments, treatment) => (treatments.address = treatment),
  ),
  photo: text(
    (values) => values.photo?.reveal(),
    (target, value) => (target.photo = value),
    (treatments, treatment) => (treatments.photo = treatment),
  ),
  birthDate: text(
    (values) => values.birthDate?.reveal(),
    (target, value) => (target.birthDate = value),
    (treatments, treatment) => (treatments.birthDate = treatment),
  ),
  sex: text(
    (values) => values.sex?.reveal(),
    (target, value) => (target.sex = value),
    (treatments, treatment) => (treatments.sex = treatment),
  ),
  plateNumber: text(
    (values) => values.plateNumber?.reveal(),
    (target, value) => (target.plateNumber = value),
    (treatments, treatment) => (treatments.plateNumber = treatment),
  ),
  plateColor: number(
    (values) => values.plateColor?.reveal(),
    (target, value) => (target.plateColor = value),
    (treatments, treatment) => (treatments.plateColor = treatment),
  ),
  vehicleType: text(
    (values) => values.vehicleType?.reveal(),
    (target, value) => (target.vehicleType = value),
    (treatments, treatment) => (treatments.vehicleType = treatment),
  ),
  vin: text(
    (values) => values.vin?.reveal(),
    (target, value) => (target.vin = value),
    (treatments, treatment) => (treatments.vin = treatment),
  ),
  tonnage: number(
    (values) => values.tonnage?.reveal(),
    (target, value) => (target.tonnage = value),
    (treatments, treatment) => (treatments.tonnage = treatment),
  ),
  seats: number(
    (values) => values.seats?.reveal(),
    (target, value) => (target.seats = value),
    (treatments, treatment) => (treatments.seats = treatment),
  ),
  companyName: text(
    (values) => values.companyName?.reveal(),
    (target, value) => (target.companyName = value),
    (treatments, treatment) => (treatments.companyName = treatment),
  ),
  creditCode: text(
    (values) => values.creditCode?.reveal(),
    (target, value) => (target.creditCode = value),
    (treatments, treatment) => (treatments.creditCode = treatment),
  ),
  legalRepresentative: text(
    (values) => values.legalRepresentative?.reveal(),
    (target, value) => (target.legalRepresentative = value),
    (treatments, treatment) => (treatments.legalRepresentative = treatment),
  ),
  permitNumber: text(
    (values) => values.permitNumber?.reveal(),
    (target, value) => (target.permitNumber = value),
    (treatments, treatment) => (treatments.permitNumber = treatment),
  ),
  issuingAuthority: text(
    (values) => values.issuingAuthority?.reveal(),
    (target, value) => (target.issuingAuthority = value),
    (treatments, treatment) => (treatments.issuingAuthority = treatment),
  ),
  issuingDivision: text(
    (values) => values.issuingDivision?.reveal(),
    (target, value) => (target.issuingDivision = value),
    (treatments, treatment) => (treatments.issuingDivision = treatment),
  ),
  categories: list(
    (values) => values.categories?.reveal(),
    (target, value) => (target.categories = value),
    (treatments, treatment) => (treatments.categories = treatment),
  ),
  drivingClass: text(
    (values) => values.drivingClass?.reveal(),
    (target, value) => (target.drivingClass = value),
    (treatments, treatment) => (treatments.drivingClass = treatment),
  ),
  scope: list(
    (values) => values.scope?.reveal(),
    (target, value) => (target.scope = value),
    (treatments, treatment) => (treatments.scope = treatment),
  ),
  operatingArea: text(
    (values) => values.operatingArea?.reveal(),
    (target, value) => (target.operatingArea = value),
    (treatments, treatment) => (treatments.operatingArea = treatment),
  ),
  validFrom: text(
    (values) => values.validFrom?.reveal(),
    (target, value) => (target.validFrom = value),
    (treatments, treatment) => (treatments.validFrom = treatment),
  ),
  validTo: text(
    (values) => values.validTo?.reveal(),
    (target, value) => (target.validTo = value),
    (treatments, treatment) => (treatments.validTo = treatment),
  ),
  validNow: computed((treatments, treatment) => (treatments.validNow = treatment)),
  reviewedUntil: text(
    (values) => values.reviewedUntil?.reveal(),
    (target, value) => (target.reviewedUntil = value),
    (treatments, treatment) => (treatments.reviewedUntil = treatment),
  ),
  creditGrade: text(
    (values) => values.creditGrade?.reveal(),
    (target, value) => (target.creditGrade = value),
    (treatments, treatment) => (treatments.creditGrade = treatment),
  ),
  employer: text(
    (values) => values.employer?.reveal(),
    (target, value) => (target.employer = value),
    (treatments, treatment) => (treatments.employer = treatment),
  ),
  statusReason: computed((treatments, treatment) => (treatments.statusReason = treatment)),
}
