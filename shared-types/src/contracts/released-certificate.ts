import { Type, type Static } from 'typebox'
import { CERTIFICATE_KINDS } from '../vocabulary/certificate-kinds.ts'
import { CERTIFICATE_STATUSES, STATUS_REASONS } from '../vocabulary/certificate-statuses.ts'
import { CERTIFICATE_FIELDS } from '../vocabulary/certificate-fields.ts'
import { AUDIENCES, PURPOSES } from '../vocabulary/release-words.ts'
import { CalendarDate, DivisionCode, Instant, PolicyVersionName, ProvinceCodeText } from './primitives.ts'

const Text = Type.String({ maxLength: 300 })
const Codes = Type.Array(Type.String({ maxLength: 40 }), { maxItems: 60 })

/** Structural members that every released certificate carries whatever the policy says. */
export const StructuralMembers = {
  kind: Type.Enum(CERTIFICATE_KINDS),
  typeCode: Type.String({ maxLength: 21 }),
  title: Type.String({ maxLength: 40 }),
  status: Type.Enum(CERTIFICATE_STATUSES),
  province: ProvinceCodeText,
  asOf: Instant,
  stale: Type.Boolean(),
  /** 放行依据: `GET /release-rules` with these three tells why each field is here or not. */
  policyVersion: PolicyVersionName,
  audience: Type.Enum(AUDIENCES),
  purpose: Type.Enum(PURPOSES),
}

/** 处理方式 of each released field: `clear`, `mask:<rule>`, `generalise:<rule>` or `exists`. */
export const Treatments = Type.Object(
  Object.fromEntries(CERTIFICATE_FIELDS.map((field) => [field, Type.Optional(Type.String({ maxLength: 40 }))])),
  { additionalProperties: false },
)

/** Fields that a release may hold, under their canonical names; a withheld field is absent. */
export const ReleasedFields = {
  holderName: Type.Optional(Text),
  identityNumber: Type.Optional(Text),
  number: Type.Optional(Text),
  phone: Type.Optional(Text),
  address: Type.Optional(Text),
  photo: Type.Optional(Type.String({ maxLength: 90_000 })),
  birthDate: Type.Optional(Text),
  sex: Type.Optional(Text),
  plateNumber: Type.Optional(Text),
  plateColor: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
  vehicleType: Type.Optional(Text),
  vin: Type.Optional(Text),
  tonnage: Type.Optional(Type.Number()),
  seats: Type.Optional(Type.Integer()),
  companyName: Type.Optional(Text),
  creditCode: Type.Optional(Text),
  legalRepresentative: Type.Optional(Text),
  permitNumber: Type.Optional(Text),
  issuingAuthority: Type.Optional(Text),
  issuingDivision: Type.Optional(DivisionCode),
  categories: Type.Optional(Codes),
  drivingClass: Type.Optional(Text),
  scope: Type.Optional(Codes),
  operatingArea: Type.Optional(Text),
  validFrom: Type.Optional(CalendarDate),
  validTo: Type.Optional(CalendarDate),
  validNow: Type.Optional(Type.Boolean()),
  reviewedUntil: Type.Optional(CalendarDate),
  creditGrade: Type.Optional(Text),
  employer: Type.Optional(Text),
  statusReason: Type.Optional(Type.Enum(STATUS_REASONS)),
}

/** 放行后的证照: one flat object; the only form in which a certificate leaves the gateway. */
export const ReleasedCertificate = Type.Object(
  { ...StructuralMembers, ...ReleasedFields, treatments: Treatments },
  { additionalProperties: false },
)
export type ReleasedCertificate = Static<typeof ReleasedCertificate>
