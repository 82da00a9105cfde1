import { verifyAuditEntries } from 'gateway/evidence/verify-audit-entries.ts'
import { createAuditStore } from 'gateway/persistence/audit-store.ts'
import type { AdminCommand } from '../admin-command.ts'

/** 审计核对: recomputes the commitment of every entry. */
export const command: AdminCommand = {
  name: 'audit verify',
  usage: 'audit verify',
  summary:
    'recomputes the commitment of every audit entry and names the first that was altered; one that was removed is not found, for the log is not sealed into a tree yet',
  changes: false,
  keys: 'not-needed',
  async run({ database, out }) {
    const found = await verifyAuditEntries(createAuditStore(database))
    if (found.firstBroken === undefined) return out.answer(found, [`${String(found.checked)} entries, all intact`])
    const { sequence, entryId } = found.firstBroken
    return out.refuse('entry-altered', `entry ${String(sequence)} (${entryId}) is not what was committed to`)
  },
}
