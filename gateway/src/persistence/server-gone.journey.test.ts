import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ServerAddress } from '../configuration/server-address.ts'
import type { AuditEntry } from '../evidence/audit-entry.ts'
import { createEvidenceLog } from '../evidence/create-evidence-log.ts'
import { createAuditStore } from './audit-store.ts'
import { DATABASE_UNAVAILABLE } from './database-fault.ts'
import { openDatabase, type GatewayDatabase } from './database.ts'
import { durabilityConcerns } from './durability-concerns.ts'
import { acquireInstanceLock } from './instance-lock.ts'
import { migrate, pingDatabase } from './migrate.ts'
import { startPrivateMariadb, type PrivateMariadb } from './testing/private-mariadb.ts'
import { databaseKinds } from './testing/temporary-database.ts'

const onServer = describe.runIf(databaseKinds().includes('mariadb'))
const LIMIT_MS = 60_000

function entryOf(entryId: string): AuditEntry {
  return { entryId, at: 1, event: 'code-verified', outcome: 'refused', asker: { kind: 'anonymous' }, requestId: 'r' }
}

onServer('a server', () => {
  let server: PrivateMariadb
  let address: ServerAddress
  let database: GatewayDatabase
  beforeAll(async () => {
    server = await startPrivateMariadb()
    address = await server.makeDatabase('roadcert_gone')
    const opened = await openDatabase(address)
    if (!opened.ok) throw new Error(opened.failure)
    database = opened.value
    await migrate(database, () => 0)
  }, LIMIT_MS)
  afterAll(async () => {
    await database.destroy()
    await server.stop()
  })

  it(
    'is unavailable meanwhile, loses nothing that was recorded, and is used again without a new start',
    async () => {
      const events: string[] = []
      const lock = await acquireInstanceLock(address, (event) => events.push(event))
      if (!lock.ok) throw new Error(lock.failure)
      const store = createAuditStore(database, () => lock.value.held())
      const log = createEvidenceLog({ store, onWriteFailure: () => undefined })
      const answers = new Map<string, boolean>()
      let writing = true
      const writer = (async () => {
        for (let index = 0; writing; index += 1) {
          const id = `entry-${index}`
          answers.set(id, (await log.record(entryOf(id))).ok)
          await new Promise((resolve) => setImmediate(resolve))
        }
      })()
      await vi.waitFor(() => expect(answers.size).toBeGreaterThan(50))
      await server.kill()
      await vi.waitFor(() => expect(lock.value.held()).toBe(false), { timeout: 12_000 })
      await expect(pingDatabase(database)).rejects.toMatchObject({ code: DATABASE_UNAVAILABLE })
      expect((await log.record(entryOf('meanwhile'))).ok).toBe(false)
      await server.restart()
      await vi.waitFor(() => expect(lock.value.held()).toBe(true), { timeout: 12_000 })
      expect((await log.record(entryOf('afterwards'))).ok).toBe(true)
      writing = false
      await writer
      const stored = new Set((await store.readAfter(0, 1_000_000)).map((entry) => entry.entryId))
      const promised = [...answers].filter(([, ok]) => ok).map(([id]) => id)
      expect(promised.filter((id) => !stored.has(id))).toEqual([])
      expect(stored.has('meanwhile')).toBe(false)
      expect(events).toEqual(['instance-lock-lost', 'instance-lock-regained'])
      await lock.value.release()
    },
    LIMIT_MS,
  )

  it(
    'that hangs instead is given up within seconds, the lock too, and is used again afterwards',
    async () => {
      const events: string[] = []
      const lock = await acquireInstanceLock(address, (event) => events.push(event))
      if (!lock.ok) throw new Error(lock.failure)
      await server.pause()
      const begunAt = performance.now()
      await expect(pingDatabase(database)).rejects.toMatchObject({ code: DATABASE_UNAVAILABLE })
      expect(performance.now() - begunAt).toBeLessThan(14_000)
      await vi.waitFor(() => expect(lock.value.held()).toBe(false), { timeout: 14_000 })
      server.resume()
      await vi.waitFor(() => expect(lock.value.held()).toBe(true), { timeout: 14_000 })
      await pingDatabase(database)
      expect(events).toEqual(['instance-lock-lost', 'instance-lock-regained'])
      await lock.value.release()
    },
    LIMIT_MS,
  )

  it('that is set read-only takes no evidence until it is set back, and is read meanwhile', async () => {
    const store = createAuditStore(database)
    const log = createEvidenceLog({ store, onWriteFailure: () => undefined })
    await server.administer('set global read_only = 1')
    expect(await log.record(entryOf('read-only'))).toEqual({ ok: false, failure: 'evidence-unavailable' })
    const insert = database.insertInto('accounts').values({ account_id: 'a', openid_hash: 'b', created_at: 1 })
    await expect(insert.execute()).rejects.toMatchObject({ code: DATABASE_UNAVAILABLE })
    await pingDatabase(database)
    await server.administer('set global read_only = 0')
    expect((await log.record(entryOf('writable'))).ok).toBe(true)
  })

  it('that may lose what was committed is told of by the name of its setting', async () => {
    await server.administer('set global innodb_flush_log_at_trx_commit = 2')
    expect(await durabilityConcerns(database)).toEqual(['innodb_flush_log_at_trx_commit'])
    await server.administer('set global innodb_flush_log_at_trx_commit = 1')
    expect(await durabilityConcerns(database)).toEqual([])
  })
})
