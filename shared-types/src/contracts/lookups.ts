import { Type, type Static } from 'typebox'
import { CERTIFICATE_KIND_FACTS } from '../vocabulary/certificate-kinds.ts'
import { PLATE_COLOR_CODES } from '../vocabulary/plate-colors.ts'
import { CaseNumber } from './case-documents.ts'
import { DivisionCode, IdentityNumberText, PersonName } from './primitives.ts'
import { Verification } from './verifications.ts'

/** 任务号: made by the app for a shift 班次; letters, digits, Chinese characters, brackets, hyphens. */
export const TaskNumber = Type.String({ pattern: '^[0-9A-Za-z\\u4E00-\\u9FFF〔〕（）()\\-]{1,40}$', maxLength: 40 })

/** 查询依据: the task of a shift at the roadside, a case number for a case; one that is or holds an identity number is refused. */
export const LookupReference = Type.Union([
  Type.Object({ kind: Type.Literal('task'), number: TaskNumber }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('case'), number: CaseNumber }, { additionalProperties: false }),
])
export type LookupReference = Static<typeof LookupReference>

const Asked = {
  reference: LookupReference,
  purpose: Type.Enum(['lookup-roadside', 'lookup-case']),
  place: Type.Optional(Type.Object({ division: DivisionCode }, { additionalProperties: false })),
}

/** By plate and colour 号牌和颜色: a plate as typed, its shape is judged by the gateway and a wrong one finds nothing. */
export const PlateLookup = Type.Object(
  {
    by: Type.Literal('plate'),
    plateNumber: Type.String({ minLength: 1, maxLength: 20 }),
    plateColor: Type.Enum(PLATE_COLOR_CODES),
    ...Asked,
  },
  { additionalProperties: false },
)

/** By certificate number 证照编号 and its kind. */
export const CertificateNumberLookup = Type.Object(
  {
    by: Type.Literal('certificate-number'),
    certificateNumber: Type.String({ minLength: 1, maxLength: 100 }),
    typeCode: Type.Enum(CERTIFICATE_KIND_FACTS.map(({ typeCode }) => typeCode)),
    ...Asked,
  },
  { additionalProperties: false },
)

/** By practitioner 从业人员: two facts at least, both of which must be right. */
export const PractitionerLookup = Type.Object(
  { by: Type.Literal('practitioner'), name: PersonName, idNumber: IdentityNumberText, ...Asked },
  { additionalProperties: false },
)

/** `POST /lookups` 无码查询, for an officer when there is no code. */
export const LookupRequest = Type.Union([PlateLookup, CertificateNumberLookup, PractitionerLookup])
export type LookupRequest = Static<typeof LookupRequest>

/**
 * 查询答复: shaped like a verification. Nothing found, withheld and out of competence are one outcome: doubt `not-found`,
 * which is not "unlicensed" 不能只凭这条认定无证.
 */
export const Lookup = Verification
export type Lookup = Static<typeof Lookup>
