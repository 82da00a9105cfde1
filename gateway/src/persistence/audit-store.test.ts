import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../cryptography/random-id.ts'
import type { AuditEntry } from '../evidence/audit-entry.ts'
import { createEvidenceLog } from '../evidence/create-evidence-log.ts'
import { verifyAuditEntries } from '../evidence/verify-audit-entries.ts'
import { createAuditStore } from './audit-store.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

function entryOf(entryId: string): AuditEntry {
  return { entryId, at: 1, event: 'code-verified', outcome: 'refused', asker: { kind: 'anonymous' }, requestId: 'r' }
}

describe.each(databaseKinds())('the audit log on %s', (kind) => {
  let temporary: TemporaryDatabase
  let faults: unknown[] = []
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
    faults = []
  })
  afterEach(() => temporary.close())

  function openLog() {
    const store = createAuditStore(temporary.database)
    return { store, log: createEvidenceLog({ store, onWriteFailure: (fault) => faults.push(fault) }) }
  }

  it('has an entry once it said so, in the order of arrival', async () => {
    const { log, store } = openLog()
    const ids = Array.from({ length: 250 }, () => newId())
    const answers = await Promise.all(ids.map((id) => log.record(entryOf(id))))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect((await store.readAfter(0, 1_000)).map((stored) => stored.entryId)).toEqual(ids)
  })

  it('writes what waits at the same moment in one transaction', async () => {
    const batches: number[] = []
    const log = createEvidenceLog({
      store: {
        append: async (entries) => {
          batches.push(entries.length)
        },
        readAfter: async () => [],
      },
      onWriteFailure: (fault) => faults.push(fault),
    })
    await Promise.all(Array.from({ length: 130 }, () => log.record(entryOf(newId()))))
    expect(batches).toEqual([100, 30])
  })

  it('takes a retry with the same id for the same entry, beside new ones too', async () => {
    const { log, store } = openLog()
    await log.record(entryOf('again'))
    const retried = await Promise.all([log.record(entryOf('new')), log.record(entryOf('again'))])
    expect(retried.every((answer) => answer.ok)).toBe(true)
    expect((await store.readAfter(0, 10)).map((stored) => stored.entryId)).toEqual(['again', 'new'])
  })

  it('is verified when nobody touched it', async () => {
    const { log, store } = openLog()
    for (const id of ['a', 'b', 'c']) await log.record(entryOf(id))
    expect(await verifyAuditEntries(store)).toEqual({ checked: 3 })
  })

  it.each([
    ['its text', { entry: '{"at":1,"entryId":"b"}' }],
    ['its salt', { salt: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['its time beside the text', { at: 2 }],
    ['its id beside the text', { entry_id: 'x' }],
  ])('finds the entry of which somebody altered %s', async (_what, change) => {
    const { log, store } = openLog()
    for (const id of ['a', 'b', 'c']) await log.record(entryOf(id))
    await temporary.database.updateTable('audit_entries').set(change).where('entry_id', '=', 'b').execute()
    const found = await verifyAuditEntries(store)
    expect(found).toMatchObject({ checked: 2, firstBroken: { sequence: 2 } })
  })

  it('finds a text that is no entry although its commitment fits', async () => {
    const { log, store } = openLog()
    await log.record(entryOf('a'))
    const [stored] = await store.readAfter(0, 1)
    const { commitmentOf } = await import('../evidence/commitment.ts')
    const commitment = commitmentOf(Buffer.from(stored?.salt ?? '', 'base64url'), 'letter')
    const change = { entry: 'letter', commitment: Buffer.from(commitment).toString('base64url') }
    await temporary.database.updateTable('audit_entries').set(change).execute()
    expect((await verifyAuditEntries(store)).firstBroken?.entryId).toBe('a')
  })
})

describe('the audit log when the disk takes no more', () => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase('sqlite')
  })
  afterEach(() => temporary.close())

  it('says so for every entry that waits, writes none of them, and goes on once there is room', async () => {
    const faults: unknown[] = []
    const store = createAuditStore(temporary.database)
    const log = createEvidenceLog({ store, onWriteFailure: (fault) => faults.push(fault) })
    await log.record(entryOf('before'))
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(temporary.database)
    // SQLite's own form of a full disk.
    await sql`pragma max_page_count = ${sql.raw(String(pages.rows[0]?.page_count))}`.execute(temporary.database)
    const full = await Promise.all(Array.from({ length: 60 }, () => log.record(entryOf(newId()))))
    expect(new Set(full.map((answer) => (answer.ok ? 'written' : answer.failure)))).toEqual(
      new Set(['evidence-unavailable']),
    )
    expect(faults).toHaveLength(1)
    await sql`pragma max_page_count = 1000000`.execute(temporary.database)
    expect((await log.record(entryOf('after'))).ok).toBe(true)
    expect((await store.readAfter(0, 100)).map((stored) => stored.entryId)).toEqual(['before', 'after'])
  })

  it('says so while the database is read-only', async () => {
    const log = createEvidenceLog({ store: createAuditStore(temporary.database), onWriteFailure: () => undefined })
    await sql`pragma query_only = 1`.execute(temporary.database)
    expect(await log.record(entryOf('a'))).toEqual({ ok: false, failure: 'evidence-unavailable' })
    await sql`pragma query_only = 0`.execute(temporary.database)
    expect(await log.record(entryOf('a'))).toEqual({ ok: true, value: undefined })
  })
})
