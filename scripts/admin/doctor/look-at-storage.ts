import { statfsSync } from 'node:fs'
import { verifyAuditEntries } from 'gateway/evidence/verify-audit-entries.ts'
import { createAuditStore } from 'gateway/persistence/audit-store.ts'
import type { GatewayDatabase } from 'gateway/persistence/database.ts'
import { durabilityConcerns } from 'gateway/persistence/durability-concerns.ts'
import { pendingMigrations } from 'gateway/persistence/migrate.ts'
import type { Finding } from './finding.ts'

const SAMPLE = 2_000
const MEGABYTE = 1_048_576
const YELLOW_MEGABYTES = 5_000
const RED_MEGABYTES = 500

/** 数据库, its schema and its durability; an empty one is behind by everything. */
export async function lookAtDatabase(database: GatewayDatabase): Promise<readonly Finding[]> {
  const pending = await pendingMigrations(database)
  const schema: Finding =
    pending.length === 0
      ? { check: 'schema', light: 'green', says: 'up to date' }
      : {
          check: 'schema',
          light: 'red',
          says: `${String(pending.length)} migrations to run, from ${pending[0] ?? ''}`,
          todo: 'database migrate (the gateway does it at its start as well)',
        }
  const concerns = await durabilityConcerns(database)
  const durability: Finding =
    concerns.length === 0
      ? { check: 'durability', light: 'green', says: 'an answered commit survives a loss of power' }
      : {
          check: 'durability',
          light: 'red',
          says: `the server may lose commits: ${concerns.join(', ')}`,
          todo: `set ${concerns.join(' and ')} to 1: gateway/docs/database.md`,
        }
  return [schema, durability]
}

/** 留痕抽查: the newest entries of the audit log against their commitments. The log is not sealed into a tree yet. */
export async function lookAtAuditLog(database: GatewayDatabase): Promise<Finding> {
  const check = 'audit log'
  const store = createAuditStore(database)
  const newest = await database
    .selectFrom('audit_entries')
    .select(({ fn }) => fn.max('sequence').as('sequence'))
    .executeTakeFirst()
  const start = Math.max(0, Number(newest?.sequence ?? 0) - SAMPLE)
  const readAfter = (sequence: number, count: number) => store.readAfter(Math.max(sequence, start), count)
  const found = await verifyAuditEntries({ readAfter })
  if (found.firstBroken === undefined)
    return { check, light: 'green', says: `the newest ${String(found.checked)} entries are intact (a sample)` }
  const todo = 'audit verify looks at all of it; keep the database as it is and find out who wrote past the gateway'
  return { check, light: 'red', says: `entry ${String(found.firstBroken.sequence)} was altered`, todo }
}

/** 磁盘余量 where data and keys are. */
export function lookAtDisk(folder: string): Finding {
  const check = 'disk'
  const todo = `make room on the disk of ${folder}: without it no evidence is written, and nothing is released`
  try {
    const { bavail, bsize } = statfsSync(folder)
    const free = Math.floor((bavail * bsize) / MEGABYTE)
    const says = `${String(free)} MB free`
    if (free < RED_MEGABYTES) return { check, light: 'red', says, todo }
    return free < YELLOW_MEGABYTES ? { check, light: 'yellow', says, todo } : { check, light: 'green', says }
  } catch {
    // The folder is missing or not readable.
    return { check, light: 'red', says: `${folder} cannot be read`, todo: 'check DATA_DIRECTORY' }
  }
}
