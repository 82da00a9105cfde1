import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId, newOrderedId } from 'gateway/cryptography/random-id.ts'
import type { AuditEntry } from 'gateway/evidence/audit-entry.ts'
import { createEvidenceLog } from 'gateway/evidence/create-evidence-log.ts'
import type { DatabaseAddress } from 'gateway/configuration/database-address.ts'
import { createAuditStore } from 'gateway/persistence/audit-store.ts'
import { openDatabase } from 'gateway/persistence/database.ts'
import { migrate } from 'gateway/persistence/migrate.ts'
import type { Released, ReleasedRecord } from 'gateway/release/released.ts'
import { median } from './medians.ts'

const ROUNDS = 5
const BATCHES = 150

/** What the gateway writes of one read, with the treatments of a released certificate. */
function entryOf(treatments: Released<ReleasedRecord>['treatments']): AuditEntry {
  return {
    entryId: newOrderedId(),
    at: Date.now(),
    event: 'certificate-shown',
    outcome: 'released',
    asker: { kind: 'account', accountId: newId() },
    audience: 'self',
    purpose: 'show-own',
    policyVersion: 'bench',
    releases: [{ subjectRef: newId(), kind: 7, treatments }],
    requestId: newId(),
  }
}

/** CPU microseconds of one entry in this process, from the commitment to the durable transaction. */
export type EvidenceCost = (
  treatments: Released<ReleasedRecord>['treatments'],
  /** Entries of one transaction: the number that the gateway wrote at once under load. */
  batchSize: number,
) => Promise<number>

/** On an embedded database of its own. */
export const evidenceOnSqlite: EvidenceCost = async (treatments, batchSize) => {
  const folder = mkdtempSync(join(tmpdir(), 'roadcert-bench-'))
  try {
    return await measureEntries({ kind: 'sqlite', file: join(folder, 'evidence.db') }, treatments, batchSize)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** On an empty MariaDB database that the caller gives away for it. */
export function evidenceOn(address: DatabaseAddress): EvidenceCost {
  return (treatments, batchSize) => measureEntries(address, treatments, batchSize)
}

async function measureEntries(
  address: DatabaseAddress,
  treatments: Released<ReleasedRecord>['treatments'],
  batchSize: number,
): Promise<number> {
  const opened = await openDatabase(address)
  if (!opened.ok) throw new Error(opened.failure)
  try {
    await migrate(opened.value, Date.now)
    const log = createEvidenceLog({
      store: createAuditStore(opened.value),
      onWriteFailure: (fault) => {
        throw fault
      },
    })
    const writeBatches = async (): Promise<number> => {
      const before = process.cpuUsage()
      for (let batch = 0; batch < BATCHES; batch += 1)
        await Promise.all(Array.from({ length: batchSize }, () => log.record(entryOf(treatments))))
      const { user, system } = process.cpuUsage(before)
      return (user + system) / (BATCHES * batchSize)
    }
    await writeBatches()
    const costs: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) costs.push(await writeBatches())
    return median(costs)
  } finally {
    await opened.value.destroy()
  }
}
