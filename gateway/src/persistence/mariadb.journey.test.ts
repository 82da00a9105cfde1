import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ServerAddress } from '../configuration/server-address.ts'
import { DATABASE_UNAVAILABLE, DatabaseFault } from './database-fault.ts'
import { openDatabase } from './database.ts'
import { durabilityConcerns } from './durability-concerns.ts'
import { inTransaction } from './in-transaction.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { databaseKinds, makeServerPlace, type TemporaryPlace } from './testing/temporary-database.ts'

const onServer = describe.runIf(databaseKinds().includes('mariadb'))

const ROW = { holder_hash: 'k1.abc', subject_ref: 'first', created_at: 1 }

onServer('a MariaDB server', () => {
  let place: TemporaryPlace<ServerAddress>
  let database: Kysely<Schema>
  beforeEach(async () => {
    place = await makeServerPlace()
    const opened = await openDatabase(place.address)
    if (!opened.ok) throw new Error(opened.failure)
    database = opened.value
    await migrate(database, () => 0)
  })
  afterEach(async () => {
    await database.destroy()
    await place.remove()
  })

  async function countOf(): Promise<number> {
    return (await database.selectFrom('subject_references').selectAll().execute()).length
  }

  it.each([
    ['another password', { password: 'zq9' }, 'database-access-denied'],
    ['a database that nobody made', { database: 'roadcert_zq9' }, 'database-unknown'],
    ['a database of somebody else', { database: 'mysql' }, 'database-access-denied'],
    ['a port where nobody listens', { port: 1 }, 'database-unreachable'],
    ['a host that does not exist', { host: 'no-such-host.invalid' }, 'database-unreachable'],
  ] as const)('does not open with %s, and says why', async (_what, change, failure) => {
    expect(await openDatabase({ ...place.address, ...change })).toEqual({ ok: false, failure })
  })

  it('is used read committed, strict, in UTC, whatever its own defaults are', async () => {
    const { rows } = await sql`select @@tx_isolation as isolation, @@sql_mode as mode, @@time_zone as zone,
      @@collation_connection as collation, @@innodb_lock_wait_timeout as wait`.execute(database)
    expect(rows).toEqual([
      {
        isolation: 'READ-COMMITTED',
        mode: 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION',
        zone: '+00:00',
        collation: 'utf8mb4_bin',
        wait: 3,
      },
    ])
  })

  it('loses nothing that was committed, or says so', async () => {
    expect(await durabilityConcerns(database)).toEqual([])
  })

  it('takes ids for the same only byte by byte: case and spaces at the end count', async () => {
    for (const holder_hash of ['id', 'ID', 'id '])
      await database
        .insertInto('subject_references')
        .values({ ...ROW, holder_hash, subject_ref: `of ${holder_hash}.` })
        .execute()
    const found = database.selectFrom('subject_references').select('subject_ref').where('holder_hash', '=', 'id')
    expect(await found.execute()).toEqual([{ subject_ref: 'of id.' }])
  })

  it('keeps every character, quote and backslash as it is', async () => {
    const name = `𠮷野家 \\' " % _ \\n \u0000 ;--`
    const row = { upstream_id: '33', address: 'a', app_id: 'b', public_key: 'c', name, dialect: 'd', kinds: '1' }
    await database
      .insertInto('upstreams')
      .values({ ...row, enabled: 1, changed_at: 2 ** 53 - 1 })
      .execute()
    expect(await database.selectFrom('upstreams').select(['name', 'changed_at']).execute()).toEqual([
      { name, changed_at: 2 ** 53 - 1 },
    ])
  })

  it('refuses what is too long instead of cutting it, by a name without the value', async () => {
    const insert = database.insertInto('subject_references').values({ ...ROW, subject_ref: 'zq9'.repeat(100) })
    await expect(insert.execute()).rejects.toEqual(new DatabaseFault('ER_DATA_TOO_LONG', 'ER_DATA_TOO_LONG'))
  })

  it('counts the rows that an update found, also when it changed nothing', async () => {
    await database.insertInto('subject_references').values(ROW).execute()
    const update = database.updateTable('subject_references').set({ created_at: 1 }).where('created_at', '=', 1)
    expect((await update.executeTakeFirst()).numUpdatedRows).toBe(1n)
  })

  it('undoes a transaction that fails half-way', async () => {
    const half = inTransaction(database, async (transaction) => {
      await transaction.insertInto('subject_references').values(ROW).execute()
      throw new Error('half-way')
    })
    await expect(half).rejects.toThrow('half-way')
    expect(await countOf()).toBe(0)
  })

  it('lets two transactions that lock each other out both end well', async () => {
    for (const id of ['a', 'b'])
      await database
        .insertInto('subject_references')
        .values({ ...ROW, holder_hash: id, subject_ref: id, created_at: 0 })
        .execute()
    let runs = 0
    const bothWays = (first: string, second: string) =>
      inTransaction(database, async (transaction) => {
        runs += 1
        for (const id of [first, second]) {
          await transaction
            .updateTable('subject_references')
            .set((set) => ({ created_at: set('created_at', '+', 1) }))
            .where('holder_hash', '=', id)
            .execute()
          // Both hold their first row before they ask for their second.
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      })
    await Promise.all([bothWays('a', 'b'), bothWays('b', 'a')])
    expect(runs).toBeGreaterThan(2)
    const rows = await database.selectFrom('subject_references').select('created_at').execute()
    expect(rows).toEqual([{ created_at: 2 }, { created_at: 2 }])
  })

  it('names a row that somebody never lets go', async () => {
    await database.insertInto('subject_references').values(ROW).execute()
    const holding = Promise.withResolvers<void>()
    const letGo = Promise.withResolvers<void>()
    const holder = database.transaction().execute(async (transaction) => {
      await transaction.updateTable('subject_references').set({ created_at: 2 }).execute()
      holding.resolve()
      await letGo.promise
    })
    await holding.promise
    const update = database.updateTable('subject_references').set({ created_at: 3 }).execute()
    await expect(update).rejects.toEqual(new DatabaseFault(DATABASE_UNAVAILABLE, 'ER_LOCK_WAIT_TIMEOUT'))
    letGo.resolve()
    await holder
  })
})
