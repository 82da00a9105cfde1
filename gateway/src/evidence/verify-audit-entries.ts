import type { AuditStore, StoredEntry } from './audit-store.ts'
import { commitmentOf } from './commitment.ts'

const PAGE = 1_000

/** What a check of the whole log found. */
export interface AuditVerification {
  readonly checked: number
  /** The first entry that is not what was committed to; absent: none. */
  readonly firstBroken?: { readonly sequence: number; readonly entryId: string }
}

/** 审计核对: recomputes the commitment of every entry; a value altered in salt, entry, id or time is found. */
export async function verifyAuditEntries(store: Pick<AuditStore, 'readAfter'>): Promise<AuditVerification> {
  let checked = 0
  let last = 0
  for (;;) {
    const page = await store.readAfter(last, PAGE)
    if (page.length === 0) return { checked }
    for (const stored of page) {
      checked += 1
      last = stored.sequence
      if (!isIntact(stored)) return { checked, firstBroken: { sequence: stored.sequence, entryId: stored.entryId } }
    }
  }
}

function isIntact(stored: StoredEntry): boolean {
  const expected = commitmentOf(Buffer.from(stored.salt, 'base64url'), stored.entry)
  if (Buffer.from(expected).toString('base64url') !== stored.commitment) return false
  // The commitment covers the text alone; id and time stand beside it a second time, for look-ups.
  const told = parseObject(stored.entry)
  return told !== undefined && told['entryId'] === stored.entryId && told['at'] === stored.at
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    // Whoever wrote this text with a commitment of its own did not write an entry.
    return undefined
  }
}
