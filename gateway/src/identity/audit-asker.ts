import type { AuditAsker } from '../evidence/audit-entry.ts'
import type { SignedInViewer } from './viewer.ts'

/** Who asked, as it stands in the audit log: an officer by agency and badge, anybody else by the account alone. */
export function askerOf(viewer: SignedInViewer): AuditAsker {
  const { accountId, inspector } = viewer
  if (inspector === undefined) return { kind: 'account', accountId }
  return { kind: 'inspector', accountId, agencyCode: inspector.agencyCode, badgeNumber: inspector.badgeNumber }
}
