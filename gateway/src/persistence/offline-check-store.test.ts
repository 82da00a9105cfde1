import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RecordedOfflineCheck } from '../verification/offline-check.ts'
import { createOfflineCheckStore } from './offline-check-store.ts'
import { exampleHasher } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const CHECK: RecordedOfflineCheck = {
  conclusion: 'fail',
  about: 'certificate',
  reasons: ['certificate-suspended'],
  changed: true,
  receiptId: 'AAECAwQFBgcICQoLDA0ODw',
}
const ID = '0b2f6e0c-3c1d-4b6f-9d0e-5a7c8e9f1a2b'

describe.each(databaseKinds())('checks reported afterwards on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  test('the first answer stays, for the same account alone', async () => {
    const store = createOfflineCheckStore(temporary.database, exampleHasher)
    expect(await store.find('officer', ID)).toBeUndefined()
    expect(await store.add('officer', ID, CHECK, 1_000)).toEqual(CHECK)
    expect(await store.add('officer', ID, { ...CHECK, conclusion: 'pass' }, 2_000)).toEqual(CHECK)
    expect(await store.find('officer', ID)).toEqual(CHECK)
    expect(await store.find('another', ID)).toBeUndefined()
  })

  test('an entry of a check has one id, 16 bytes, and another check another', async () => {
    const store = createOfflineCheckStore(temporary.database, exampleHasher)
    expect(store.entryIdOf('officer', ID)).toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/)
    expect(store.entryIdOf('officer', ID)).toBe(store.entryIdOf('officer', ID))
    expect(store.entryIdOf('another', ID)).not.toBe(store.entryIdOf('officer', ID))
  })

  test('neither account nor check stands in the table, and what is old is swept', async () => {
    const store = createOfflineCheckStore(temporary.database, exampleHasher)
    await store.add('officer', ID, CHECK, 1_000)
    const rows = await temporary.database.selectFrom('offline_checks').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/officer|0b2f6e0c/)
    await store.sweep(1_001)
    expect(await store.find('officer', ID)).toBeUndefined()
  })
})
