import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../cryptography/random-id.ts'
import { insertUnlessPresent } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import { rehearse } from './rehearse.ts'
import { createSubjectReferenceStore } from './subject-reference-store.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

describe.each(databaseKinds())('a rehearsal on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  const countOf = (database: TemporaryDatabase['database']) =>
    database.selectFrom('subject_references').select('subject_ref').execute()

  it('sees what it did, also in transactions and side by side, and leaves nothing', async () => {
    const { database } = temporary
    await createSubjectReferenceStore(database).add('hash', 'stays', 1)
    const seen = await rehearse(database, async (rehearsal) => {
      const store = createSubjectReferenceStore(rehearsal)
      expect(await store.add('hash', 'twice', 2)).toBe(false)
      await Promise.all(['a', 'b', 'c'].map((hash) => store.add(hash, newId(), 3)))
      await inTransaction(rehearsal, async (transaction) => {
        const insert = transaction.insertInto('subject_references')
        await insert.values({ holder_hash: 'd', subject_ref: 'd', created_at: 4 }).execute()
        expect(await insertUnlessPresent(insert.values({ holder_hash: 'd', subject_ref: 'e', created_at: 4 }))).toBe(
          false,
        )
      })
      const given = inTransaction(rehearsal, async (transaction) => {
        const values = { holder_hash: 'undone', subject_ref: 'undone', created_at: 5 }
        await transaction.insertInto('subject_references').values(values).execute()
        throw new Error('given up')
      })
      await expect(given).rejects.toThrow('given up')
      return countOf(rehearsal)
    })
    expect(seen).toHaveLength(5)
    expect(await countOf(database)).toEqual([{ subject_ref: 'stays' }])
  })

  it('that fails leaves nothing either', async () => {
    const { database } = temporary
    const failing = rehearse(database, async (rehearsal) => {
      await createSubjectReferenceStore(rehearsal).add('hash', 'gone', 1)
      throw new Error('failed')
    })
    await expect(failing).rejects.toThrow('failed')
    expect(await countOf(database)).toEqual([])
  })
})
