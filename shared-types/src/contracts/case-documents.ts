import { Type, type Static } from 'typebox'
import { CASE_REASONS } from '../vocabulary/case-reasons.ts'
import { DivisionCode, Instant, OpaqueId, PersonName } from './primitives.ts'
import { ReleasedCertificate } from './released-certificate.ts'

/** 案号: letters, digits, Chinese characters and brackets; one that is or holds an identity number is refused. */
export const CaseNumber = Type.String({ pattern: '^[0-9A-Za-z\\u4E00-\\u9FFF〔〕（）()\\-]{4,40}$', maxLength: 40 })

/** 执法证号, as in an activation. */
const BadgeNumber = Type.String({ pattern: '^[0-9A-Z]{4,20}$', maxLength: 20 })

/** `POST /case-documents` 办案取证: the code that was just verified, the case, the second officer, and why. */
export const CaseDocumentRequest = Type.Object(
  {
    code: Type.String({ maxLength: 10_000 }),
    reference: Type.Object({ kind: Type.Literal('case'), number: CaseNumber }, { additionalProperties: false }),
    secondOfficer: Type.Object({ name: PersonName, badgeNumber: BadgeNumber }, { additionalProperties: false }),
    reason: Type.Enum(CASE_REASONS),
    place: Type.Optional(Type.Object({ division: DivisionCode }, { additionalProperties: false })),
  },
  { additionalProperties: false },
)
export type CaseDocumentRequest = Static<typeof CaseDocumentRequest>

/** 取证内容: whole records, for the screen alone, with what its watermark says. */
export const CaseDocument = Type.Object(
  {
    certificates: Type.Array(ReleasedCertificate, { minItems: 1, maxItems: 4 }),
    /** After so many seconds the screen forgets everything of this answer. */
    visibleForSeconds: Type.Literal(60),
    /** 水印: whose screen this is, and when it was shown. */
    watermark: Type.Object(
      {
        agencyName: Type.String({ maxLength: 100 }),
        badgeNumber: BadgeNumber,
        secondBadgeNumber: BadgeNumber,
        at: Instant,
      },
      { additionalProperties: false },
    ),
    asOf: Instant,
    stale: Type.Boolean(),
    receiptId: OpaqueId,
  },
  { additionalProperties: false },
)
export type CaseDocument = Static<typeof CaseDocument>
