import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ApplicationMessage } from '../applications/application-message.ts'
import type { NewApplication, ProgressEvent } from '../applications/application.ts'
import { Sensitive } from '../release/sensitive.ts'
import { createApplicationDeliveryStore } from './application-delivery-store.ts'
import { createApplicationDraftStore } from './application-draft-store.ts'
import { createApplicationMaterialStore } from './application-material-store.ts'
import { createApplicationStore } from './application-store.ts'
import { exampleHasher, exampleSealer } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const PERSON = {
  personRef: 'person',
  name: new Sensitive('王芳'),
  identityNumber: new Sensitive('339900199001011236'),
}
const DAY = '2026-12-01'

function message(receiptNumber: string, round = 1): ApplicationMessage {
  return {
    operation: round === 1 ? 'submission' : 'supplement',
    receiptNumber,
    typeCode: '11100000000019713D071',
    matter: 'replacement',
    issueReason: '2',
    applicant: { name: '王芳', code: '339900199001011236', codeType: '111' },
    answers: { phone: '13800138000' },
    materials: [],
    round,
    at: 1_000,
  }
}

function application(id: string, changes: Partial<NewApplication> = {}): NewApplication {
  const receiptNumber = `33261201${id.padStart(12, '0')}`
  return {
    facts: {
      applicationId: `application-${id}`,
      receiptNumber,
      kindId: '33-7-replacement',
      province: '33',
      kind: 7,
      matter: 'replacement',
      issueReason: '2',
      applicant: 'self',
      authority: '杭州市交通运输局',
      promisedDay: '2026-12-08',
      submittedAt: 1_000,
      assisted: false,
    },
    person: PERSON,
    idempotencyKey: `key-${id}`,
    request: new Sensitive(`request-${id}`),
    deliveryId: `delivery-${id}`,
    message: message(receiptNumber),
    ...changes,
  }
}

function event(id: string, step: number, state: ProgressEvent['state']): ProgressEvent {
  return { receiptNumber: `33261201${id.padStart(12, '0')}`, step, state, at: 2_000 + step }
}

describe.each(databaseKinds())('applications on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  const stores = () => ({
    applications: createApplicationStore(temporary.database, exampleSealer, exampleHasher),
    deliveries: createApplicationDeliveryStore(temporary.database, exampleSealer),
  })

  test('one key is one application: repeated it is the same, with another request a conflict', async () => {
    const { applications, deliveries } = stores()
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => applications.submit(application('1'))))
    expect(outcomes.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1)
    expect(outcomes.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(7)
    const other = await applications.submit(application('1', { request: new Sensitive('another wish') }))
    expect(other.outcome).toBe('conflict')
    expect(await applications.listFor(PERSON, DAY)).toHaveLength(1)
    expect(await deliveries.take(10, 1_000, 31_000)).toHaveLength(1)
  })

  test('two takers never hold the same message, and a lease that runs out gives it back', async () => {
    const { applications, deliveries } = stores()
    for (let id = 1; id <= 12; id += 1) await applications.submit(application(String(id)))
    const taken = await Promise.all(Array.from({ length: 4 }, () => deliveries.take(3, 1_000, 31_000)))
    const ids = taken.flat().map(({ deliveryId }) => deliveryId)
    expect(new Set(ids).size).toBe(ids.length)
    const rest = await deliveries.take(20, 1_000, 31_000)
    expect(new Set([...ids, ...rest.map(({ deliveryId }) => deliveryId)]).size).toBe(12)
    expect(await deliveries.take(20, 30_999, 60_000)).toEqual([])
    const again = await deliveries.take(20, 31_000, 60_000)
    expect(again).toHaveLength(12)
    expect(again[0]?.tries).toBe(2)
  })

  test('what is delivered is forgotten, and the application knows when', async () => {
    const { applications, deliveries } = stores()
    await applications.submit(application('1'))
    const [taken] = await deliveries.take(1, 1_000, 31_000)
    if (taken === undefined) throw new Error('nothing to deliver')
    expect(taken.message).toEqual(message('33261201000000000001'))
    await deliveries.settle(taken, 5_000)
    expect(await deliveries.take(1, 99_000, 99_001)).toEqual([])
    expect((await applications.find(PERSON, DAY, 'application-1'))?.deliveredAt).toBe(5_000)
  })

  test('decisions that come twice, late or after the end change nothing', async () => {
    const { applications } = stores()
    await applications.submit(application('1'))
    const hear = (step: number, state: ProgressEvent['state']) =>
      applications.hear('33', event('1', step, state), 3_000)
    await hear(1, 'accepted')
    await hear(1, 'accepted')
    await hear(3, 'approved')
    await hear(2, 'reviewing')
    await hear(4, 'issued')
    await hear(5, 'rejected')
    const heard = await applications.find(PERSON, DAY, 'application-1')
    expect(heard?.steps.map(({ state }) => state)).toEqual(['submitted', 'accepted', 'approved', 'issued'])
    await applications.hear('51', event('1', 9, 'rejected'), 4_000)
    expect((await applications.find(PERSON, DAY, 'application-1'))?.state).toBe('issued')
  })

  test('a supplement is handed in once, and a withdrawal takes back what waits', async () => {
    const { applications, deliveries } = stores()
    await applications.submit(application('1'))
    const wanted = { fields: [], materials: ['portrait' as const], until: '2026-12-06' }
    await applications.hear('33', { ...event('1', 1, 'supplement-required'), supplement: wanted }, 3_000)
    expect((await applications.find(PERSON, DAY, 'application-1'))?.supplement).toEqual(wanted)
    const supplement = message('33261201000000000001', 2)
    const handIn = (id: string) => applications.handInSupplement('application-1', supplement, id, 4_000)
    const outcomes = await Promise.all([handIn('two'), handIn('three')])
    expect(outcomes.toSorted()).toEqual([false, true])
    expect(await applications.withdraw('application-1', 5_000)).toBe(true)
    expect(await applications.withdraw('application-1', 5_000)).toBe(false)
    expect(await deliveries.take(10, 99_000, 99_001)).toEqual([])
    expect(await applications.provincesWithOpen()).toEqual([])
  })

  test('nothing that was typed stands in a column in clear', async () => {
    const { applications } = stores()
    await applications.submit(application('1'))
    const rows = [
      await temporary.database.selectFrom('applications').selectAll().execute(),
      await temporary.database.selectFrom('application_deliveries').selectAll().execute(),
    ]
    const stored = JSON.stringify(rows)
    for (const value of ['王芳', '339900199001011236', '13800138000']) expect(stored).not.toContain(value)
  })

  test('a draft is found by the person named alone, by its code, until it ends, and is used once', async () => {
    const { applications } = stores()
    const drafts = createApplicationDraftStore(temporary.database, exampleSealer, exampleHasher)
    const preparer = { ...PERSON, personRef: 'clerk', name: new Sensitive('李明') }
    const citizen = { name: PERSON.name, identityNumber: PERSON.identityNumber }
    const prepared = { kindId: '33-7-replacement' }
    const draft = { draftId: 'draft', code: '12345678', preparer, citizen, application: prepared, expiresAt: 9_000 }
    await drafts.prepare(draft)
    const namesake = { ...PERSON, personRef: 'other', name: new Sensitive('王小芳') }
    expect(await drafts.openByCode(namesake, '12345678', 1_000)).toBeUndefined()
    expect(await drafts.openByCode(PERSON, '12345679', 1_000)).toBeUndefined()
    expect(await drafts.openByCode(PERSON, '12345678', 9_000)).toBeUndefined()
    expect(await drafts.openByCode(PERSON, '12345678', 1_000)).toMatchObject({ draftId: 'draft', preparerRef: 'clerk' })
    expect((await applications.submit(application('1', { draftId: 'draft' }))).outcome).toBe('stored')
    expect((await applications.submit(application('2', { draftId: 'draft' }))).outcome).toBe('gone')
    expect(await applications.listFor(PERSON, DAY)).toHaveLength(1)
  })

  test('of two senders of one picture one moves it on', async () => {
    const materials = createApplicationMaterialStore(temporary.database)
    const place = { materialId: 'picture', personRef: 'person', province: '33', size: 900 } as const
    const begun = { received: 0, sent: 0, scan: '', state: 'receiving', createdAt: 1_000 } as const
    await materials.announce({ ...place, ...begun, material: 'portrait', mediaType: 'image/png' })
    const found = await materials.find('person', 'picture')
    if (found === undefined) throw new Error('not announced')
    expect(await materials.find('other', 'picture')).toBeUndefined()
    const to = { received: 100, sent: 90, scan: '{}', state: 'receiving' } as const
    const moved = await Promise.all([materials.advance(found, to), materials.advance(found, to)])
    expect(moved.toSorted()).toEqual([false, true])
  })
})
