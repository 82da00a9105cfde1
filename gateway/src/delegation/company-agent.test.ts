import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import { createCompanyAgentStore } from '../persistence/company-agent-store.ts'
import { createDelegationStore } from '../persistence/delegation-store.ts'
import { exampleHasher, exampleSealer } from '../persistence/testing/example-keys.ts'
import { Sensitive } from '../release/sensitive.ts'
import { fakeProvince } from '../identity/testing/fake-counterparts.ts'
import type { IdentityGateway } from '../identity/testing/identity-gateway.ts'
import { bind, call, signIn, type Phone } from '../identity/testing/person-steps.ts'
import { databaseKinds } from '../persistence/testing/temporary-database.ts'
import { COMPANY_CODE, startDelegationGateway } from './testing/delegation-gateway.ts'
import { standingRightsOf } from './standing-rights.ts'

const OWNER = { name: '林业主', idNumber: '339900197501011234' }
const CLERK = { name: '王芳', idNumber: '339900199001011236' }
const DRIVER = { name: '李四', idNumber: '339900198812124567' }

describe.each(databaseKinds())('company agents on %s', (kind) => {
  let gateway: IdentityGateway
  let represented: readonly string[] | 'down'
  let owner: Phone
  let clerk: Phone

  beforeEach(async () => {
    represented = [COMPANY_CODE]
    const people = [OWNER, CLERK, DRIVER].map(({ name, idNumber }) => `${idNumber} ${name}`)
    gateway = await startDelegationGateway({
      kind,
      provinces: [fakeProvince('33', people)],
      findAuthorisable: async (viewer, id) => (viewer.person === undefined ? fail('not-found') : succeed(id)),
      represented: () => represented,
    })
    const phones = await Promise.all([bound('owner', OWNER), bound('clerk', CLERK)])
    owner = phones[0]
    clerk = phones[1]
  })

  afterEach(() => gateway.close())

  async function bound(user: string, person: { name: string; idNumber: string }): Promise<Phone> {
    const phone = await signIn(gateway, user)
    expect((await bind(gateway, phone, person)).status).toBe(201)
    return phone
  }

  const day = (offset: number): string => civilDay(gateway.clock.now + offset * 86_400_000)
  const list = async (phone: Phone) => (await call(gateway, 'GET', '/company-agents', { phone })).json['agents']
  const appoint = async (changed: object = {}) =>
    call(gateway, 'POST', '/company-agents', {
      phone: owner,
      body: { ...CLERK, scope: ['view', 'authorise'], until: day(365), ...changed },
    })

  function rights() {
    return standingRightsOf(
      createDelegationStore(gateway.database, exampleSealer, exampleHasher),
      createCompanyAgentStore(gateway.database, exampleSealer, exampleHasher),
    )
  }

  const clerkPerson = { personRef: 'x', name: new Sensitive(CLERK.name), identityNumber: new Sensitive(CLERK.idNumber) }

  test('the legal representative appoints an agent, and each side sees its own', async () => {
    const { agentId } = (await appoint()).json
    const seen = { agentId, companyName: '示例运输有限公司', scope: ['view', 'authorise'], until: day(365) }
    expect(await list(owner)).toEqual([{ ...seen, side: 'given', agentName: CLERK.name }])
    expect(await list(clerk)).toEqual([{ ...seen, side: 'received' }])
  })

  test('an appointment gives its scope until its last day, to that name and number alone', async () => {
    await appoint({ until: day(3) })
    const running = async (person = clerkPerson, offset = 0) =>
      (await rights().appointmentsOf(person, day(offset))).map(({ companyCode, scope }) => [
        companyCode.reveal(),
        scope,
      ])
    expect(await running()).toEqual([[COMPANY_CODE, ['view', 'authorise']]])
    expect(await running(clerkPerson, 3)).toHaveLength(1)
    expect(await running(clerkPerson, 4)).toEqual([])
    expect(await running({ ...clerkPerson, name: new Sensitive('王方') })).toEqual([])
    expect(await running({ ...clerkPerson, identityNumber: new Sensitive(DRIVER.idNumber) })).toEqual([])
  })

  test.each(['owner', 'clerk'])('either side ends it: %s', async (side) => {
    const path = `/company-agents/${String((await appoint()).json['agentId'])}`
    const phone = side === 'owner' ? owner : clerk
    expect((await call(gateway, 'DELETE', path, { phone })).status).toBe(204)
    expect([await list(owner), await list(clerk)]).toEqual([[], []])
    expect(await rights().appointmentsOf(clerkPerson, day(0))).toEqual([])
    expect((await call(gateway, 'DELETE', path, { phone })).json['code']).toBe('not-found')
  })

  test('a stranger ends nothing and sees nothing', async () => {
    const { agentId } = (await appoint()).json
    const stranger = await bound('stranger', DRIVER)
    const answer = await call(gateway, 'DELETE', `/company-agents/${String(agentId)}`, { phone: stranger })
    expect([answer.status, await list(stranger), (await rights().appointmentsOf(clerkPerson, day(0))).length]).toEqual([
      404,
      [],
      1,
    ])
    expect(answer.milliseconds).toBeGreaterThanOrEqual(249)
  })

  test('who represents no company, or not the one named, appoints nobody', async () => {
    expect((await appoint({ creditCode: '91330105MA2800009Y' })).json['code']).toBe('not-allowed')
    represented = []
    const answer = await appoint()
    expect([answer.status, answer.json['code']]).toEqual([403, 'not-allowed'])
    expect(answer.milliseconds).toBeGreaterThanOrEqual(249)
  })

  test('who represents several companies names one', async () => {
    represented = [COMPANY_CODE, '91330105MA2800002Y']
    expect((await appoint()).json['fields']).toEqual([{ path: 'creditCode', rule: 'required' }])
    expect((await appoint({ creditCode: COMPANY_CODE })).status).toBe(201)
  })

  test('a silent province is told as such', async () => {
    represented = 'down'
    expect((await appoint()).json['code']).toBe('upstream-unavailable')
  })

  test.each([
    ['a last day that is over', () => ({ until: day(-1) }), [{ path: 'until', rule: 'not-in-the-past' }]],
    ['more than three years', () => ({ until: day(1200) }), [{ path: 'until', rule: 'at-most-36-months' }]],
    ['no scope', () => ({ scope: [] }), [{ path: 'scope', rule: 'minItems' }]],
    ['a scope twice', () => ({ scope: ['view', 'view'] }), [{ path: 'scope', rule: 'uniqueItems' }]],
    ['an unknown scope', () => ({ scope: ['own'] }), [{ path: 'scope.0', rule: 'enum' }]],
  ])('%s is refused', async (_what, changed, fields) => {
    const answer = await appoint(changed())
    expect([answer.status, answer.json['fields']]).toEqual([400, fields])
  })

  test('the legal representative sees and ends what an agent gave for the company', async () => {
    await appoint()
    const body = { certificateId: 'tractor', driver: DRIVER, from: day(0), to: day(9) }
    const given = await call(gateway, 'POST', '/delegations', { phone: clerk, body })
    const seen = (await call(gateway, 'GET', '/delegations', { phone: owner })).json['delegations']
    expect(seen).toMatchObject([{ side: 'given', driverName: DRIVER.name }])
    const path = `/delegations/${String(given.json['delegationId'])}`
    expect((await call(gateway, 'DELETE', path, { phone: owner })).status).toBe(204)
  })

  test('an agent who may not authorise sees nothing of what others gave', async () => {
    await appoint({ scope: ['view'] })
    const body = { certificateId: 'tractor', driver: DRIVER, from: day(0), to: day(9) }
    await call(gateway, 'POST', '/delegations', { phone: owner, body })
    expect((await call(gateway, 'GET', '/delegations', { phone: clerk })).json['delegations']).toEqual([])
  })

  test('a delegation is a right from its acceptance to its last day', async () => {
    const body = { certificateId: 'tractor', driver: CLERK, from: day(1), to: day(3) }
    const { delegationId } = (await call(gateway, 'POST', '/delegations', { phone: owner, body })).json
    const id = String(delegationId)
    expect(await rights().isRunning(id, day(1))).toBe(false)
    await call(gateway, 'POST', `/delegations/${id}/acceptance`, { phone: clerk })
    const runs = []
    for (const offset of [0, 1, 3, 4]) runs.push(await rights().isRunning(id, day(offset)))
    expect(runs).toEqual([false, true, true, false])
    const [authorisation] = await rights().authorisationsOf(clerkPerson, day(2))
    expect([authorisation?.identifier.reveal(), authorisation?.province, authorisation?.to]).toEqual([
      'identifier-tractor',
      '33',
      day(3),
    ])
    await call(gateway, 'DELETE', `/delegations/${id}`, { phone: owner })
    expect(await rights().isRunning(id, day(2))).toBe(false)
    expect(await rights().authorisationsOf(clerkPerson, day(2))).toEqual([])
  })
})
