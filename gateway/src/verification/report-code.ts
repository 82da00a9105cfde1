import type { CodeReportRequest } from 'shared-types/contracts/code-reports.ts'
import { parseReportedHost } from 'shared-types/vocabulary/reported-host.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { SignedInViewer } from '../identity/viewer.ts'
import type { CodeReports, ReporterKind } from './code-report.ts'

/** What taking a report needs. */
export interface ReportCodeDeps {
  readonly reports: Pick<CodeReports, 'add'>
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** 上报这个码: recorded before it is answered; a host that may hold a person's number is left out. */
export type ReportCode = (
  viewer: SignedInViewer | undefined,
  request: CodeReportRequest,
  requestId: string,
) => Promise<Result<{ readonly receivedAt: number }, 'evidence-unavailable'>>

function reporterOf(viewer: SignedInViewer | undefined): ReporterKind {
  if (!viewer) return 'anonymous'
  return viewer.inspector ? 'inspector' : 'account'
}

/** Makes the use case. A report that comes twice has two audit entries and one row. */
export function createReportCode({ reports, evidence, now, newId }: ReportCodeDeps): ReportCode {
  return async (viewer, { reportId, codeDigest, codeClass, codeReason, codeHost }, requestId) => {
    const at = now()
    const recorded = await evidence.record({
      entryId: newId(),
      at,
      event: 'code-reported',
      outcome: 'done',
      asker: viewer ? askerOf(viewer) : { kind: 'anonymous' },
      reasons: [codeReason],
      requestId,
    })
    if (!recorded.ok) return recorded
    const kept = codeHost === undefined ? undefined : parseReportedHost(codeHost)
    const receivedAt = await reports.add({
      reportId,
      codeDigest,
      codeClass,
      reason: codeReason,
      ...(kept === undefined ? {} : { host: kept }),
      reporter: reporterOf(viewer),
      receivedAt: at,
    })
    return succeed({ receivedAt })
  }
}
