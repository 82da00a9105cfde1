import { Type, type Static } from 'typebox'
import { CONCLUSION_SUBJECTS, CONCLUSIONS } from '../vocabulary/conclusions.ts'
import { REASONS } from '../vocabulary/reasons.ts'
import { DivisionCode, Instant, OpaqueId } from './primitives.ts'

/** Most checks in one report. */
export const MOST_OFFLINE_CHECKS = 20

/** RFC 9562, made by the phone: the same id again is the same check. */
const CheckId = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  maxLength: 36,
})

/** 离线核验 that a phone reports: what was scanned, when by its compared clock, and what it said then. */
export const OfflineCheck = Type.Object(
  {
    checkId: CheckId,
    code: Type.String({ maxLength: 2_000 }),
    at: Instant,
    conclusion: Type.Enum(CONCLUSIONS),
    place: Type.Optional(Type.Object({ division: DivisionCode }, { additionalProperties: false })),
  },
  { additionalProperties: false },
)
export type OfflineCheck = Static<typeof OfflineCheck>

/** `POST /offline-checks` 离线核验补报, by an officer once the network is back. */
export const OfflineChecksRequest = Type.Object(
  { checks: Type.Array(OfflineCheck, { minItems: 1, maxItems: MOST_OFFLINE_CHECKS }) },
  { additionalProperties: false },
)
export type OfflineChecksRequest = Static<typeof OfflineChecksRequest>

/**
 * 补报结果 of one check: `recorded` with the verdict of now; `try-later` when no upstream could be reached, nothing is
 * recorded then; `out-of-time` for a moment in the future or more than 48 hours ago, which is refused for good.
 */
export const OfflineCheckOutcome = Type.Object(
  {
    checkId: CheckId,
    outcome: Type.Enum(['recorded', 'try-later', 'out-of-time']),
    conclusion: Type.Optional(Type.Enum(CONCLUSIONS)),
    about: Type.Optional(Type.Union([Type.Enum(CONCLUSION_SUBJECTS), Type.Null()])),
    reasons: Type.Optional(Type.Array(Type.Enum(REASONS), { maxItems: 20 })),
    /** Whether the conclusion is another than the phone's was. */
    changed: Type.Optional(Type.Boolean()),
    receiptId: Type.Optional(OpaqueId),
  },
  { additionalProperties: false },
)
export type OfflineCheckOutcome = Static<typeof OfflineCheckOutcome>

/** One outcome a check, in the order of the request. No field of a certificate stands in it. */
export const OfflineChecks = Type.Object(
  { checks: Type.Array(OfflineCheckOutcome, { maxItems: MOST_OFFLINE_CHECKS }) },
  { additionalProperties: false },
)
export type OfflineChecks = Static<typeof OfflineChecks>
