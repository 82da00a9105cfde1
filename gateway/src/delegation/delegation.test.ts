import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import { fakeProvince } from '../identity/testing/fake-counterparts.ts'
import type { IdentityGateway } from '../identity/testing/identity-gateway.ts'
import { bind, call, signIn, type Phone } from '../identity/testing/person-steps.ts'
import { databaseKinds } from '../persistence/testing/temporary-database.ts'
import { startDelegationGateway } from './testing/delegation-gateway.ts'

const DAY_MS = 86_400_000
const OWNER = { name: '林业主', idNumber: '339900197501011234' }
const DRIVER = { name: '王芳', idNumber: '339900199001011236' }
const NAMESAKE = { name: '李四', idNumber: '339900198812124567' }

describe.each(databaseKinds())('delegations on %s', (kind) => {
  let gateway: IdentityGateway
  let owner: Phone
  let driver: Phone

  beforeEach(async () => {
    const people = [OWNER, DRIVER, NAMESAKE].map(({ name, idNumber }) => `${idNumber} ${name}`)
    gateway = await startDelegationGateway({
      kind,
      provinces: [fakeProvince('33', people)],
      findAuthorisable: async (viewer, certificateId) => {
        if (certificateId === 'down') return fail('upstream-unavailable')
        if (certificateId === 'agent-view-only') return fail('not-allowed')
        return viewer.person?.name.reveal() === OWNER.name ? succeed(certificateId) : fail('not-found')
      },
      represented: (viewer) => (viewer.person?.name.reveal() === OWNER.name ? ['91330105MA2800001X'] : []),
    })
    const phones = await Promise.all([bound('owner', OWNER), bound('driver', DRIVER)])
    owner = phones[0]
    driver = phones[1]
    gateway.evidence.entries.length = 0
  })

  afterEach(() => gateway.close())

  async function bound(user: string, person: { name: string; idNumber: string }): Promise<Phone> {
    const phone = await signIn(gateway, user)
    expect((await bind(gateway, phone, person)).status).toBe(201)
    return phone
  }

  const day = (offset: number): string => civilDay(gateway.clock.now + offset * DAY_MS)
  const list = async (phone: Phone) => (await call(gateway, 'GET', '/delegations', { phone })).json['delegations']

  function request(changed: object = {}): object {
    return { certificateId: 'tractor', driver: DRIVER, from: day(0), to: day(30), ...changed }
  }

  async function give(changed: object = {}): Promise<string> {
    const answer = await call(gateway, 'POST', '/delegations', { phone: owner, body: request(changed) })
    expect(answer.status).toBe(201)
    return String(answer.json['delegationId'])
  }

  const accept = async (phone: Phone, id: string) => call(gateway, 'POST', `/delegations/${id}/acceptance`, { phone })
  const end = async (phone: Phone, id: string) => call(gateway, 'DELETE', `/delegations/${id}`, { phone })

  test('a driver is offered a vehicle, accepts, and each side sees its own', async () => {
    const delegationId = await give()
    const offer = {
      delegationId,
      kind: 5,
      plateNumber: '浙A12345',
      companyName: '示例运输有限公司',
      from: day(0),
      to: day(30),
    }
    expect(await list(driver)).toEqual([{ ...offer, side: 'received', state: 'offered' }])
    expect((await accept(driver, delegationId)).status).toBe(204)
    expect((await accept(driver, delegationId)).status).toBe(204)
    expect(await list(driver)).toEqual([{ ...offer, side: 'received', state: 'accepted' }])
    expect(await list(owner)).toEqual([{ ...offer, side: 'given', state: 'accepted', driverName: '王芳' }])
  })

  test('every step and every listing stands in the audit log without a name', async () => {
    await accept(driver, await give())
    await list(driver)
    const events = gateway.evidence.entries.map(({ event, outcome }) => `${event} ${outcome}`)
    expect(events).toEqual([
      'delegation-offered done',
      'delegation-accepted done',
      'delegations-listed released',
      'delegations-listed released',
    ])
    const released = gateway.evidence.entries.find(({ releases }) => (releases?.length ?? 0) > 0)
    expect(released).toMatchObject({ audience: 'delegate', purpose: 'show-own' })
    expect(released?.releases?.[0]?.treatments).toMatchObject({ plateNumber: 'clear' })
    for (const value of [DRIVER.name, DRIVER.idNumber, '浙A12345']) {
      expect(JSON.stringify(gateway.evidence.entries)).not.toContain(value)
    }
  })

  test('an offer for nobody known is made all the same, and is there when that person binds', async () => {
    await give({ driver: NAMESAKE })
    expect(await list(await bound('li', NAMESAKE))).toMatchObject([{ side: 'received', state: 'offered' }])
  })

  test('a person whose name is not the one typed never sees the offer and cannot accept or end it', async () => {
    const delegationId = await give({ driver: { ...DRIVER, name: '王方' } })
    expect(await list(driver)).toEqual([])
    expect((await accept(driver, delegationId)).json['code']).toBe('not-found')
    expect((await end(driver, delegationId)).json['code']).toBe('not-found')
  })

  test('several vehicles a driver and several drivers a vehicle', async () => {
    await give()
    await give({ certificateId: 'trailer' })
    await give({ driver: NAMESAKE })
    expect(await list(driver)).toHaveLength(2)
    expect(await list(owner)).toHaveLength(3)
  })

  test('either side ends it, twice is fine, and what ended is not accepted any more', async () => {
    const declined = await give()
    expect((await end(driver, declined)).status).toBe(204)
    const conflict = await accept(driver, declined)
    expect([conflict.status, conflict.json['code']]).toEqual([409, 'state-conflict'])
    expect(conflict.milliseconds).toBeGreaterThanOrEqual(249)
    const taken = await give()
    await accept(driver, taken)
    for (const time of [1, 2]) expect([time, (await end(owner, taken)).status]).toEqual([time, 204])
    expect(await list(driver)).toMatchObject([{ state: 'ended' }, { state: 'ended' }])
  })

  test('a stranger is told nothing about it', async () => {
    const delegationId = await give()
    const stranger = await bound('stranger', NAMESAKE)
    for (const answer of [
      await accept(stranger, delegationId),
      await end(stranger, delegationId),
      await end(stranger, 'none'),
    ]) {
      expect([answer.status, answer.json['code']]).toEqual([404, 'not-found'])
      expect(answer.milliseconds).toBeGreaterThanOrEqual(249)
    }
    expect(await list(stranger)).toEqual([])
  })

  test('the giver cannot accept for the driver', async () => {
    expect((await accept(owner, await give())).json['code']).toBe('not-found')
  })

  test('after its last day it is over, though nobody ended it', async () => {
    const delegationId = await give({ to: day(1) })
    gateway.clock.now += 2 * DAY_MS
    expect(await list(driver)).toMatchObject([{ state: 'ended' }])
    expect((await accept(driver, delegationId)).json['code']).toBe('state-conflict')
  })

  describe('a request that cannot be met', () => {
    test.each([
      ['from yesterday', () => ({ from: day(-1) }), 'from', 'not-in-the-past'],
      ['that ends before it begins', () => ({ from: day(5), to: day(4) }), 'to', 'not-before-from'],
      ['longer than twelve months', () => ({ to: day(370) }), 'to', 'at-most-12-months'],
      ['for a driver’s certificate', () => ({ certificateId: 'qualification' }), 'certificateId', 'vehicle-kind'],
    ])('%s names the member and the rule', async (_what, changed, path, rule) => {
      const answer = await call(gateway, 'POST', '/delegations', { phone: owner, body: request(changed()) })
      expect([answer.status, answer.json['fields']]).toEqual([400, [{ path, rule }]])
    })

    test.each([
      ['no-such-day', { from: '2026-02-30' }],
      ['another form', { to: '20261231' }],
      ['an unknown member', { purpose: 'lend' }],
      ['a driver without a number', { driver: { name: '王芳' } }],
    ])('%s is refused by the contract', async (_what, changed) => {
      const answer = await call(gateway, 'POST', '/delegations', { phone: owner, body: request(changed) })
      expect(answer.json['code']).toBe('request-invalid')
    })

    test.each([
      ['another’s certificate', () => driver, 'tractor', 404, 'not-found'],
      ['an agent without that scope', () => owner, 'agent-view-only', 403, 'not-allowed'],
      ['a silent province', () => owner, 'down', 503, 'upstream-unavailable'],
    ])('%s', async (_what, phone, certificateId, status, code) => {
      const answer = await call(gateway, 'POST', '/delegations', { phone: phone(), body: request({ certificateId }) })
      expect([answer.status, answer.json['code']]).toEqual([status, code])
      expect(answer.milliseconds).toBeGreaterThanOrEqual(249)
      expect(gateway.evidence.entries.at(-1)).toMatchObject({ event: 'delegation-offered', outcome: 'refused' })
    })

    test('nobody bound gives nothing, and has an empty list', async () => {
      const phone = await signIn(gateway, 'nobody')
      expect((await call(gateway, 'POST', '/delegations', { phone, body: request() })).json['code']).toBe('not-allowed')
      expect(await list(phone)).toEqual([])
    })
  })

  test('without evidence nothing is given, shown, accepted or ended', async () => {
    const delegationId = await give()
    gateway.evidence.writable = false
    const answers = [
      await call(gateway, 'POST', '/delegations', { phone: owner, body: request() }),
      await call(gateway, 'GET', '/delegations', { phone: driver }),
      await accept(driver, delegationId),
      await end(driver, delegationId),
    ]
    expect(answers.map(({ json }) => json['code'])).toEqual(Array<string>(4).fill('evidence-unavailable'))
    gateway.evidence.writable = true
    expect(await list(driver)).toMatchObject([{ state: 'offered' }])
  })

  test('names, numbers, plates and identifiers stand in the database sealed', async () => {
    await give()
    const rows = JSON.stringify(await gateway.database.selectFrom('delegations').selectAll().execute())
    for (const clear of [DRIVER.name, DRIVER.idNumber, '浙A12345', '示例运输', 'identifier-tractor', '91330105']) {
      expect(rows).not.toContain(clear)
    }
  })
})
