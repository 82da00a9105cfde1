import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertUnlessPresent, kindOf, upsert } from './dialect.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

describe.each(databaseKinds())('one-time writes on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  const row = { holder_hash: 'k1.abc', subject_ref: 'first', created_at: 1 }

  async function storedReference(): Promise<string | undefined> {
    const rows = await temporary.database.selectFrom('subject_references').select('subject_ref').execute()
    return rows.map((stored) => stored.subject_ref).join(' ')
  }

  it('knows which database it talks to, in a transaction too', async () => {
    expect(kindOf(temporary.database)).toBe(kind)
    const inside = await temporary.database.transaction().execute((transaction) => Promise.resolve(kindOf(transaction)))
    expect(inside).toBe(kind)
  })

  it('inserts once and leaves the first row as it was', async () => {
    const insert = temporary.database.insertInto('subject_references')
    expect(await insertUnlessPresent(insert.values(row))).toBe(true)
    expect(await insertUnlessPresent(insert.values({ ...row, subject_ref: 'second' }))).toBe(false)
    expect(await storedReference()).toBe('first')
  })

  it('goes on in the same transaction after a row was already there', async () => {
    await temporary.database.transaction().execute(async (transaction) => {
      await insertUnlessPresent(transaction.insertInto('subject_references').values(row))
      await insertUnlessPresent(transaction.insertInto('subject_references').values(row))
      await transaction
        .insertInto('subject_references')
        .values({ ...row, holder_hash: 'k1.other', subject_ref: 'other' })
        .execute()
    })
    expect(await storedReference()).toBe('first other')
  })

  it('does not take another error for a row that is already there', async () => {
    await temporary.database.schema.dropTable('subject_references').execute()
    const insert = temporary.database.insertInto('subject_references').values(row)
    await expect(insertUnlessPresent(insert)).rejects.toThrow()
  })

  it('overwrites exactly the named columns of the row with the same key', async () => {
    const changed = { holder_hash: 'k1.abc', subject_ref: 'second', created_at: 99 }
    for (const values of [row, changed]) {
      const insert = temporary.database.insertInto('subject_references').values(values)
      await upsert(temporary.database, insert, ['holder_hash'], ['subject_ref'])
    }
    const rows = await temporary.database.selectFrom('subject_references').selectAll().execute()
    expect(rows).toEqual([{ ...row, subject_ref: 'second' }])
  })
})
