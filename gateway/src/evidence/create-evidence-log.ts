import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { randomBytes } from '../cryptography/random-id.ts'
import type { AuditEntry } from './audit-entry.ts'
import type { AuditStore } from './audit-store.ts'
import { commitEntry, type CommittedEntry } from './commitment.ts'
import type { EvidenceLog } from './evidence-log.ts'

const SALT_BYTES = 16
/** Bound of one transaction; what waits beyond it goes into the next. */
const LARGEST_BATCH = 100

type Recorded = Result<void, 'evidence-unavailable'>

interface Waiting {
  readonly committed: CommittedEntry
  readonly settle: (recorded: Recorded) => void
}

/**
 * 留痕日志: entries that wait at the same moment share one durable transaction. When it fails, all of them are
 * `evidence-unavailable` and the next batch tries again. `onWriteFailure` hears the fault for log and metric.
 */
export function createEvidenceLog(deps: {
  readonly store: AuditStore
  readonly onWriteFailure: (fault: unknown) => void
}): EvidenceLog {
  const waiting: Waiting[] = []
  let writing = false

  async function writeAll(): Promise<void> {
    writing = true
    // One turn of the event loop: requests that arrived together are written together.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = waiting.splice(0, LARGEST_BATCH)
      const recorded = await writeBatch(batch.map((one) => one.committed))
      for (const one of batch) one.settle(recorded)
    }
    writing = false
  }

  async function writeBatch(entries: readonly CommittedEntry[]): Promise<Recorded> {
    try {
      await deps.store.append(entries)
      return succeed(undefined)
    } catch (fault) {
      deps.onWriteFailure(fault)
      return fail('evidence-unavailable')
    }
  }

  return {
    record(entry: AuditEntry) {
      const committed = commitEntry(entry, randomBytes(SALT_BYTES))
      return new Promise<Recorded>((settle) => {
        waiting.push({ committed, settle })
        if (!writing) void writeAll()
      })
    },
  }
}
