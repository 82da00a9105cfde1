import { Type, type Static } from 'typebox'
import { CONCLUSION_SUBJECTS, CONCLUSIONS } from '../vocabulary/conclusions.ts'
import { REASONS } from '../vocabulary/reasons.ts'
import { DivisionCode, Instant, OpaqueId } from './primitives.ts'
import { ReleasedCertificate } from './released-certificate.ts'

/** `POST /verifications`: any text a scanner read; only its length is bounded, a bad code is an answer and not an error. */
export const VerificationRequest = Type.Object(
  {
    code: Type.String({ maxLength: 10_000 }),
    place: Type.Optional(Type.Object({ division: DivisionCode }, { additionalProperties: false })),
  },
  { additionalProperties: false },
)
export type VerificationRequest = Static<typeof VerificationRequest>

/** 核验答复: conclusion, what it is about, its reasons, and the certificates with only the fields of this viewer. */
export const Verification = Type.Object(
  {
    conclusion: Type.Enum(CONCLUSIONS),
    about: Type.Union([Type.Enum(CONCLUSION_SUBJECTS), Type.Null()]),
    reasons: Type.Array(Type.Enum(REASONS), { maxItems: 20 }),
    certificates: Type.Array(ReleasedCertificate, { maxItems: 4 }),
    asOf: Instant,
    /** True when any state shown was not confirmed by an upstream just now. */
    stale: Type.Boolean(),
    receiptId: OpaqueId,
  },
  { additionalProperties: false },
)
export type Verification = Static<typeof Verification>
