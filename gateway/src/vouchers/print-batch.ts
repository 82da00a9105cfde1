import { auditedReleases } from '../certificates/audited-release.ts'
import type { AuditedRelease } from '../evidence/audit-entry.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { PrintVouchers } from './print-vouchers.ts'
import type { VoucherBatchDeps } from './voucher-batches.ts'

/** What printing a batch needs. */
export interface PrintBatchDeps {
  readonly printVouchers: PrintVouchers
  readonly evidence: EvidenceLog
  readonly subjects: SubjectReferences
  readonly now: () => number
  readonly newId: () => string
}

/** An entry of the log names so many certificates at most. */
const RELEASES_AN_ENTRY = 20

/** Records what is released for a batch, for each audience and version of the policy by itself, and prints it only when all of it is recorded. */
export function createPrintBatch(deps: PrintBatchDeps): VoucherBatchDeps['print'] {
  return async (viewer, { layout, reason, requestId }, loaded) => {
    const groups = Map.groupBy(loaded, ({ released }) => `${released.audience}|${released.policyVersion}`)
    for (const group of groups.values()) {
      const [first] = group
      const releases = await auditedReleases(group, deps.subjects)
      if (!first || !releases.ok) return undefined
      const { audience, purpose, policyVersion } = first.released
      for (const part of partsOf(releases.value)) {
        const recorded = await deps.evidence.record({
          entryId: deps.newId(),
          at: deps.now(),
          event: 'vouchers-printed',
          outcome: 'released',
          asker: askerOf(viewer),
          audience,
          purpose,
          policyVersion,
          releases: part,
          file: { format: 'pdf', layout, reason },
          requestId,
        })
        if (!recorded.ok) return undefined
      }
    }
    return deps.printVouchers(loaded, layout)
  }
}

function partsOf(releases: readonly AuditedRelease[]): readonly (readonly AuditedRelease[])[] {
  const count = Math.ceil(releases.length / RELEASES_AN_ENTRY)
  return Array.from({ length: count }, (_, part) =>
    releases.slice(part * RELEASES_AN_ENTRY, (part + 1) * RELEASES_AN_ENTRY),
  )
}
