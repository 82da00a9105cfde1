import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import { LINK_LIFETIME_MS, type FileLinks } from './file-link.ts'
import type { HolderViewer, MadeFileLink } from './make-file-link.ts'
import type { VoucherBatches } from './voucher-batch.ts'

/** What linking needs. */
export interface LinkBatchDeps {
  readonly batches: Pick<VoucherBatches, 'find'>
  readonly fileLinks: Pick<FileLinks, 'add'>
  readonly evidence: EvidenceLog
  readonly newSecret: () => string
  readonly now: () => number
  readonly newId: () => string
}

/** A one-time link to a batch that is ready; `state-conflict` while it is not, and once it was fetched. */
export type LinkBatch = (
  viewer: HolderViewer,
  batchId: string,
  requestId: string,
) => Promise<Result<MadeFileLink, 'not-found' | 'state-conflict' | 'evidence-unavailable'>>

/** Makes the use case. A link never outlives the file. */
export function createLinkBatch(deps: LinkBatchDeps): LinkBatch {
  return async (viewer, batchId, requestId) => {
    const batch = deps.batches.find(viewer.accountId, batchId)
    const failure = batch === undefined ? 'not-found' : batch.state === 'ready' ? undefined : 'state-conflict'
    const recorded = await deps.evidence.record({
      entryId: deps.newId(),
      at: deps.now(),
      event: 'file-link-made',
      asker: askerOf(viewer),
      purpose: 'deliver-file',
      ...(batch ? { file: { format: 'pdf', layout: batch.layout, reason: batch.reason } } : {}),
      ...(failure ? { outcome: 'refused', reasons: [failure] } : { outcome: 'done' }),
      requestId,
    })
    if (!recorded.ok) return recorded
    if (failure || !batch) return fail(failure ?? 'not-found')
    const secret = deps.newSecret()
    const { layout, reason } = batch
    const expiresAt = Math.min(deps.now() + LINK_LIFETIME_MS, batch.endsAt)
    const file = { kind: 'batch', batchId } as const
    await deps.fileLinks.add(secret, { sessionId: viewer.sessionId, file, layout, reason, expiresAt })
    return succeed({ secret, expiresAt })
  }
}
