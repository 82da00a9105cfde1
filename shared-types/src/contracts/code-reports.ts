import { Type, type Static } from 'typebox'
import { REASONS } from '../vocabulary/reasons.ts'
import { LONGEST_REPORTED_HOST } from '../vocabulary/reported-host.ts'
import { REPORTABLE_CLASSES } from '../vocabulary/scanned-codes.ts'
import { Instant, SixteenBytes } from './primitives.ts'

/**
 * `POST /code-reports` 上报这个码: never the text itself. `reportId` is the phone's own random id, so that a report sent
 * twice counts once; `codeDigest` is the SM3 of the text in UTF-8.
 */
export const CodeReportRequest = Type.Object(
  {
    reportId: SixteenBytes,
    codeDigest: Type.String({ pattern: '^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$', maxLength: 43 }),
    codeClass: Type.Enum(REPORTABLE_CLASSES),
    codeReason: Type.Enum(REASONS),
    codeHost: Type.Optional(Type.String({ pattern: '^[a-z0-9.-]+$', maxLength: LONGEST_REPORTED_HOST })),
  },
  { additionalProperties: false },
)
export type CodeReportRequest = Static<typeof CodeReportRequest>

/** 上报收到: when the gateway recorded it; the same id again gives the same answer. */
export const CodeReport = Type.Object({ receivedAt: Instant }, { additionalProperties: false })
export type CodeReport = Static<typeof CodeReport>
