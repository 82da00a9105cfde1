import type { FileLinkRequest } from 'shared-types/contracts/vouchers.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { fileReasonOf } from 'shared-types/vocabulary/voucher-words.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { BoundPerson, SignedInViewer } from '../identity/viewer.ts'
import { LINK_LIFETIME_MS, type FileLinks } from './file-link.ts'
import { loadVoucher, type LoadVoucherDeps, type LoadVoucherFailure } from './load-voucher.ts'

/** What making a link needs. */
export interface MakeFileLinkDeps extends LoadVoucherDeps {
  readonly fileLinks: Pick<FileLinks, 'add'>
  readonly evidence: EvidenceLog
  readonly newSecret: () => string
  readonly newId: () => string
}

/** A link before it is an address: the secret is told once and kept nowhere. */
export interface MadeFileLink {
  readonly secret: string
  readonly expiresAt: number
}

/** `file-not-available`: no file of this format is to be had for this certificate. */
export type MakeFileLinkFailure = LoadVoucherFailure | 'file-not-available' | 'evidence-unavailable'

/** Who holds something: a viewer who is bound. */
export type HolderViewer = SignedInViewer & { readonly person: BoundPerson }

/** 取文件: a one-time link to a file of one certificate of the own list, recorded before it is told. */
export type MakeFileLink = (
  viewer: HolderViewer,
  certificateId: string,
  request: FileLinkRequest,
  requestId: string,
) => Promise<Result<MadeFileLink, MakeFileLinkFailure>>

/** Makes the use case. The file itself is made when the link is used, of what is true then. */
export function createMakeFileLink(deps: MakeFileLinkDeps): MakeFileLink {
  return async (viewer, certificateId, request, requestId) => {
    const { format, layout = 'a4' } = request
    const reason = fileReasonOf(request.reason)
    const checked = await check(deps, viewer, certificateId, request)
    const entry = {
      entryId: deps.newId(),
      at: deps.now(),
      event: 'file-link-made',
      asker: askerOf(viewer),
      purpose: 'deliver-file',
      file: format === 'pdf' ? { format, layout, reason } : { format, reason },
      requestId,
    } as const
    const outcome = checked.ok
      ? { outcome: 'done' as const }
      : { outcome: 'refused' as const, reasons: [checked.failure] }
    const recorded = await deps.evidence.record({ ...entry, ...outcome })
    if (!recorded.ok) return recorded
    if (!checked.ok) return checked
    const secret = deps.newSecret()
    const expiresAt = deps.now() + LINK_LIFETIME_MS
    const file = { kind: 'voucher', certificateId } as const
    await deps.fileLinks.add(secret, { sessionId: viewer.sessionId, file, layout, reason, expiresAt })
    return succeed({ secret, expiresAt })
  }
}

async function check(
  deps: MakeFileLinkDeps,
  { person }: HolderViewer,
  certificateId: string,
  { format }: FileLinkRequest,
): Promise<Result<true, Exclude<MakeFileLinkFailure, 'evidence-unavailable'>>> {
  if (format === 'pdf') {
    const loaded = await loadVoucher(deps, person, certificateId)
    return loaded.ok ? succeed(true) : loaded
  }
  // The sealed file of the issuing authority: no province hands one out through the gateway.
  const reference = await deps.references.find(person.personRef, certificateId)
  return fail(reference ? 'file-not-available' : 'not-found')
}
