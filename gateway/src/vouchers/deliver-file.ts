import type { ErrorCode } from 'shared-types/vocabulary/error-codes.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { auditedReleases } from '../certificates/audited-release.ts'
import type { AuditEntry } from '../evidence/audit-entry.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import type { Viewers } from '../identity/account.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { BoundPerson, SignedInViewer } from '../identity/viewer.ts'
import type { FileLinkFacts, FileLinks } from './file-link.ts'
import { loadVoucher, type LoadVoucherDeps } from './load-voucher.ts'
import type { PrintVouchers } from './print-vouchers.ts'
import type { VoucherBatches } from './voucher-batch.ts'
import type { PrintedFile } from './voucher.ts'

/** What delivering needs. */
export interface DeliverFileDeps extends LoadVoucherDeps {
  readonly fileLinks: Pick<FileLinks, 'take' | 'giveBack'>
  readonly viewers: Viewers
  readonly batches: Pick<VoucherBatches, 'handOver'>
  readonly printVouchers: PrintVouchers
  readonly evidence: EvidenceLog
  readonly subjects: SubjectReferences
  readonly newId: () => string
}

/** `not-found`: wrong, expired and used links, and those whose session or right has ended, all alike. */
export type DeliverFileFailure =
  'not-found' | 'certificate-not-presentable' | 'upstream-unavailable' | 'evidence-unavailable'

/** 取件: the file behind a one-time link. A delivery that fails for want of an upstream or the log gives the link back. */
export type DeliverFile = (secret: string, requestId: string) => Promise<Result<PrintedFile, DeliverFileFailure>>

type Entry = Omit<AuditEntry, 'outcome'>
type Person = SignedInViewer & { readonly person: BoundPerson }

/** Makes the use case. */
export function createDeliverFile(deps: DeliverFileDeps): DeliverFile {
  return async (secret, requestId) => {
    const started = { entryId: deps.newId(), at: deps.now(), event: 'file-delivered', requestId } as const
    const link = await deps.fileLinks.take(secret, deps.now())
    if (!link) return refuse(deps, { ...started, asker: { kind: 'anonymous' } }, 'not-found')
    const viewer = await deps.viewers.viewerOf(link.sessionId, deps.now())
    const file = { format: 'pdf', layout: link.layout, reason: link.reason } as const
    const asker = viewer ? askerOf(viewer) : ({ kind: 'anonymous' } as const)
    const entry = { ...started, asker, purpose: 'deliver-file', file } as const
    if (!viewer?.person) return refuse(deps, entry, 'not-found')
    const delivered = await deliver(deps, { ...viewer, person: viewer.person }, link, entry)
    const later = !delivered.ok && LATER.includes(delivered.failure)
    if (later) await deps.fileLinks.giveBack(secret)
    return delivered
  }
}

const LATER: readonly DeliverFileFailure[] = ['upstream-unavailable', 'evidence-unavailable']

async function deliver(
  deps: DeliverFileDeps,
  viewer: Person,
  { file, layout }: FileLinkFacts,
  entry: Entry,
): Promise<Result<PrintedFile, DeliverFileFailure>> {
  if (file.kind === 'batch') return deliverBatch(deps, viewer, file.batchId, entry)
  const loaded = await loadVoucher(deps, viewer.person, file.certificateId)
  if (!loaded.ok) return refuse(deps, entry, loaded.failure === 'not-allowed' ? 'not-found' : loaded.failure)
  const releases = await auditedReleases([loaded.value], deps.subjects)
  if (!releases.ok) return releases
  const { audience } = loaded.value.terms
  const policyVersion = deps.activePolicy().version
  const what = { audience, policyVersion, releases: releases.value }
  const recorded = await deps.evidence.record({ ...entry, ...what, outcome: 'released' })
  return recorded.ok ? succeed(await deps.printVouchers([loaded.value], layout)) : recorded
}

/** What was released for a batch stands in the entries of its printing. */
async function deliverBatch(
  deps: DeliverFileDeps,
  { accountId }: Person,
  batchId: string,
  entry: Entry,
): Promise<Result<PrintedFile, DeliverFileFailure>> {
  const recorded = await deps.evidence.record({ ...entry, outcome: 'done' })
  if (!recorded.ok) return recorded
  const file = deps.batches.handOver(accountId, batchId)
  return file ? succeed(file) : fail('not-found')
}

async function refuse(
  deps: DeliverFileDeps,
  entry: Entry,
  failure: DeliverFileFailure & ErrorCode,
): Promise<Result<never, DeliverFileFailure>> {
  const recorded = await deps.evidence.record({ ...entry, outcome: 'refused', reasons: [failure] })
  return recorded.ok ? fail(failure) : recorded
}
