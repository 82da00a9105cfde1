import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createConsentStore } from './consent-store.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const GIVEN = { accountId: 'account', personRef: 'person', scope: 'reminders', textVersion: '2026-11' } as const

describe.each(databaseKinds())('consents on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
    await bind('person', 1_000)
  })
  afterEach(() => temporary.close())

  async function bind(personRef: string, boundAt: number): Promise<void> {
    await temporary.database.deleteFrom('bindings').where('account_id', '=', 'account').execute()
    const row = { account_id: 'account', person_ref: personRef, sealed_name: 's', sealed_number: 's' }
    await temporary.database
      .insertInto('bindings')
      .values({ ...row, notice_version: '2026-11', bound_at: boundAt })
      .execute()
  }

  test('a consent that is given stands beside the notice of the binding', async () => {
    const store = createConsentStore(temporary.database)
    await store.give({ ...GIVEN, at: 2_000 })
    expect(await store.of('account')).toEqual({
      noticeVersion: '2026-11',
      boundAt: 1_000,
      records: [{ scope: 'reminders', textVersion: '2026-11', givenAt: 2_000 }],
    })
    expect(await store.of('nobody')).toBeUndefined()
  })

  test('it is withdrawn once and can be given again', async () => {
    const store = createConsentStore(temporary.database)
    expect(await store.withdraw('account', 'reminders', 1_500)).toBe(false)
    await store.give({ ...GIVEN, at: 2_000 })
    expect(await store.withdraw('account', 'reminders', 3_000)).toBe(true)
    expect(await store.withdraw('account', 'reminders', 4_000)).toBe(false)
    expect((await store.of('account'))?.records).toMatchObject([{ givenAt: 2_000, withdrawnAt: 3_000 }])
    await store.give({ ...GIVEN, textVersion: '2027-01', at: 5_000 })
    expect((await store.of('account'))?.records).toEqual([
      { scope: 'reminders', textVersion: '2027-01', givenAt: 5_000 },
    ])
  })

  test('it ends with the binding, and does not pass to whoever is bound next', async () => {
    const store = createConsentStore(temporary.database)
    await store.give({ ...GIVEN, at: 2_000 })
    await bind('person', 3_000)
    expect((await store.of('account'))?.records).toEqual([])
    await store.give({ ...GIVEN, at: 4_000 })
    await bind('somebody-else', 1_000)
    expect((await store.of('account'))?.records).toEqual([])
    await temporary.database.deleteFrom('bindings').execute()
    expect(await store.of('account')).toBeUndefined()
  })
})
