import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createNoteComparisons } from '../certificates/note-comparisons.ts'
import { differencesOf, type DifferenceFindings } from '../certificates/source-difference.ts'
import { exampleCertificate } from '../certificates/testing/certificate-examples.ts'
import { createSourceDifferenceStore } from './source-difference-store.ts'
import { exampleHasher } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const CERTIFICATE = exampleCertificate()
const STATUS = { differing: 'status', province: 'VALID', ministry: 'SUSPENDED' } as const

it('province and ministry are compared by record, status and last valid day', () => {
  expect(differencesOf(CERTIFICATE, CERTIFICATE)).toEqual([])
  expect(differencesOf(CERTIFICATE, undefined)).toEqual([
    { differing: 'record', province: 'held', ministry: 'missing' },
  ])
  expect(differencesOf(CERTIFICATE, { ...CERTIFICATE, lastValidDay: '2027-01-01', status: 'SUSPENDED' })).toEqual([
    STATUS,
    { differing: 'lastValidDay', province: '2029-08-01', ministry: '2027-01-01' },
  ])
})

describe.each(databaseKinds())('what province and ministry tell differently, on %s', (kind) => {
  let temporary: TemporaryDatabase
  let store: DifferenceFindings
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
    let ids = 0
    store = createSourceDifferenceStore(temporary.database, exampleHasher, () => `finding-${(ids += 1)}`)
  })
  afterEach(() => temporary.close())

  it('stands once while it lasts, without the person, and ends', async () => {
    expect(await store.note(CERTIFICATE, STATUS, 1)).toBe(true)
    expect(await store.note(CERTIFICATE, STATUS, 2)).toBe(true)
    await store.reported(CERTIFICATE, 'status', 3)
    expect(await store.note(CERTIFICATE, STATUS, 4)).toBe(false)
    const [finding, ...others] = await store.list(0, 10)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ province: '33', kind: 7, difference: STATUS, firstAt: 1, lastAt: 4, reportedAt: 3 })
    expect(JSON.stringify(finding)).not.toMatch(/33990019700101001X|林晓峰/)
    await store.end(CERTIFICATE, ['lastValidDay'], 5)
    expect(await store.list(0, 10)).toMatchObject([{ endedAt: 5 }])
    expect(await store.note(CERTIFICATE, STATUS, 6)).toBe(true)
    expect(await store.list(0, 10)).toHaveLength(2)
  })

  it('that becomes another difference ends the first', async () => {
    await store.note(CERTIFICATE, STATUS, 1)
    await store.note(CERTIFICATE, { ...STATUS, ministry: 'REVOKED' }, 2)
    expect(await store.list(0, 10)).toMatchObject([{ endedAt: 2 }, {}].toReversed())
  })

  it('is told to the province, once, and again while the province could not be told', async () => {
    const told: unknown[] = []
    const counted: string[] = []
    let answers = false
    let work = Promise.resolve()
    const compare = createNoteComparisons({
      findings: store,
      receiverOf: () => ({
        reportDifference: (_identifier, difference) => {
          told.push(difference)
          return Promise.resolve(answers ? { ok: true, value: undefined } : { ok: false, failure: 'timeout' })
        },
      }),
      inBackground: (_name, run) => {
        work = work.then(run)
      },
      count: (province) => counted.push(province),
      now: () => 7,
    })
    compare(CERTIFICATE, [STATUS])
    compare(CERTIFICATE, [STATUS])
    await work
    expect([told, counted]).toEqual([[STATUS], ['33']])
    answers = true
    compare(CERTIFICATE, [STATUS, { differing: 'lastValidDay', province: 'none', ministry: '2029-08-01' }])
    await work
    expect(told).toHaveLength(3)
    compare(CERTIFICATE, [])
    await work
    expect((await store.list(0, 10)).every(({ endedAt, reportedAt }) => endedAt === 7 && reportedAt === 7)).toBe(true)
  })
})
