import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RunningCode } from '../presentation/running-code.ts'
import { Sensitive } from '../release/sensitive.ts'
import { createRunningCodeStore } from './running-code-store.ts'
import { exampleHasher, exampleSealer } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const HOUR_MS = 3_600_000

function code(first: number, overrides: Partial<RunningCode> = {}): RunningCode {
  return {
    anchor: new Uint8Array(16).fill(first),
    accountId: 'account',
    sessionId: 'session-1',
    personRef: 'person-1',
    signedAt: 0,
    endsAt: 10 * HOUR_MS,
    entries: [
      { identifier: new Sensitive('1.2.156.one'), province: '33', kind: 5, relation: 'authorised', delegationId: 'd1' },
      { identifier: new Sensitive('1.2.156.two'), province: '51', kind: 7, relation: 'own' },
    ],
    ...overrides,
  }
}

describe.each(databaseKinds())('running codes on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  const storeOf = () => createRunningCodeStore(temporary.database, exampleSealer, exampleHasher)

  test('are found by their anchor with the certificates in order', async () => {
    expect(await storeOf().reserve(code(1))).toBe(true)
    const found = await storeOf().find(new Uint8Array(16).fill(1))
    expect(found?.ended).toBe(false)
    expect(found?.entries.map((entry) => [entry.kind, entry.province, entry.delegationId])).toEqual([
      [5, '33', 'd1'],
      [7, '51', undefined],
    ])
    expect(found?.entries[1]?.identifier.reveal()).toBe('1.2.156.two')
    expect(await storeOf().find(new Uint8Array(16).fill(2))).toBeUndefined()
  })

  test('take an anchor once, also when two ask at the same moment', async () => {
    const store = storeOf()
    const outcomes = await Promise.all([store.reserve(code(1)), store.reserve(code(1, { accountId: 'other' }))])
    expect(outcomes.toSorted()).toEqual([false, true])
  })

  test('end with the session or the person, and no others do', async () => {
    const store = storeOf()
    await store.reserve(code(1))
    await store.reserve(code(2, { sessionId: 'session-2' }))
    await store.reserve(code(3, { sessionId: 'session-3', personRef: 'person-2' }))
    await store.endForSession('session-1', 5)
    expect((await store.find(code(1).anchor))?.ended).toBe(true)
    expect((await store.find(code(2).anchor))?.ended).toBe(false)
    await store.endForPerson('person-1', 6)
    expect((await store.find(code(2).anchor))?.ended).toBe(true)
    expect((await store.find(code(3).anchor))?.ended).toBe(false)
  })

  test('are forgotten an hour after their end, not earlier', async () => {
    const store = storeOf()
    await store.reserve(code(1))
    await store.sweep(11 * HOUR_MS)
    expect(await store.find(code(1).anchor)).toBeDefined()
    await store.sweep(11 * HOUR_MS + 1)
    expect(await store.find(code(1).anchor)).toBeUndefined()
  })

  test('hold neither anchor nor identifier in clear', async () => {
    await storeOf().reserve(code(1))
    const rows = JSON.stringify(await temporary.database.selectFrom('running_codes').selectAll().execute())
    expect(rows).not.toContain('1.2.156')
    expect(rows).not.toContain(Buffer.from(code(1).anchor).toString('base64url'))
  })
})
