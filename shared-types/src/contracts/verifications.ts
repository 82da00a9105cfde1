import { Type, type Static } from 'typebox'
import { CONCLUSION_SUBJECTS, CONCLUSIONS } from '../vocabulary/conclusions.ts'
import { MATCH_RESULTS, MATCH_SUBJECTS } from '../vocabulary/match.ts'
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

/** 对得上吗: one thing that was compared between the certificates of one check; results only, never what was compared. */
export const MatchLine = Type.Object(
  { what: Type.Enum(MATCH_SUBJECTS), result: Type.Enum(MATCH_RESULTS) },
  { additionalProperties: false },
)

/** 核验答复: conclusion, what it is about, its reasons, and the certificates with only the fields of this viewer. */
export const Verification = Type.Object(
  {
    conclusion: Type.Enum(CONCLUSIONS),
    about: Type.Union([Type.Enum(CONCLUSION_SUBJECTS), Type.Null()]),
    reasons: Type.Array(Type.Enum(REASONS), { maxItems: 20 }),
    certificates: Type.Array(ReleasedCertificate, { maxItems: 4 }),
    /** For an officer alone; it is no reason and never part of the conclusion. */
    match: Type.Optional(Type.Array(MatchLine, { maxItems: MATCH_SUBJECTS.length })),
    asOf: Instant,
    /** True when any state shown was not confirmed by an upstream just now. */
    stale: Type.Boolean(),
    receiptId: OpaqueId,
  },
  { additionalProperties: false },
)
export type Verification = Static<typeof Verification>
