import { setTimeout as sleep } from 'node:timers/promises'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { randomBytes } from '../cryptography/random-id.ts'
import type { AuditEntry } from './audit-entry.ts'
import type { AuditStore } from './audit-store.ts'
import { commitEntry, type CommittedEntry } from './commitment.ts'
import type { EvidenceLog } from './evidence-log.ts'

const SALT_BYTES = 16
/** Bound of one transaction; what waits beyond it goes into the next. */
const LARGEST_BATCH = 100
/**
 * How long the first entry waits for others: making a transaction durable costs several times as much as anything else in
 * a read, and every read has asked an upstream for longer than this.
 */
const GATHERING_MILLISECONDS = 2

type Recorded = Result<void, 'evidence-unavailable'>

/** One durable transaction, or one that failed: how many entries, and how long it took. */
export interface EvidenceBatch {
  readonly entries: number
  readonly milliseconds: number
  readonly written: boolean
}

interface Waiting {
  readonly committed: CommittedEntry
  readonly settle: (recorded: Recorded) => void
}

/**
 * 留痕日志: entries of the same two milliseconds share one durable transaction. When it fails, all of them are
 * `evidence-unavailable` and the next batch tries again. `onWriteFailure` hears the fault for the log, `onBatch` every
 * batch for the measures.
 */
export function createEvidenceLog(deps: {
  readonly store: AuditStore
  readonly onWriteFailure: (fault: unknown) => void
  readonly onBatch?: (batch: EvidenceBatch) => void
}): EvidenceLog {
  const waiting: Waiting[] = []
  let writing = false

  async function writeAll(): Promise<void> {
    writing = true
    while (waiting.length > 0) {
      await sleep(GATHERING_MILLISECONDS)
      const batch = waiting.splice(0, LARGEST_BATCH)
      const recorded = await writeBatch(batch.map((one) => one.committed))
      for (const one of batch) one.settle(recorded)
    }
    writing = false
  }

  async function writeBatch(entries: readonly CommittedEntry[]): Promise<Recorded> {
    const begunAt = performance.now()
    const tell = (written: boolean): void =>
      deps.onBatch?.({ entries: entries.length, milliseconds: performance.now() - begunAt, written })
    try {
      await deps.store.append(entries)
      tell(true)
      return succeed(undefined)
    } catch (fault) {
      tell(false)
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
