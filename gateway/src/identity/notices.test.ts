import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseKinds } from '../persistence/testing/temporary-database.ts'
import { fakeProvince } from './testing/fake-counterparts.ts'
import { startIdentityGateway, type IdentityGateway } from './testing/identity-gateway.ts'
import { bind, signIn } from './testing/person-steps.ts'

const FANG = { name: '王芳', idNumber: '339900199001011236' }
const TOLD = 'openid-old bound-elsewhere'

describe.each(databaseKinds())('notice to the first device on %s', (kind) => {
  let gateway: IdentityGateway

  beforeEach(async () => {
    gateway = await startIdentityGateway({
      kind,
      provinces: [fakeProvince('33', [`${FANG.idNumber} ${FANG.name}`])],
    })
    await bind(gateway, await signIn(gateway, 'old'), FANG)
  })

  afterEach(() => gateway.close())

  const moveTo = async (user: string) => bind(gateway, await signIn(gateway, user), FANG)
  const waiting = () => gateway.database.selectFrom('notices').selectAll().execute()

  test('a first binding, and the same one again, tell nobody', async () => {
    await moveTo('old')
    await gateway.deliverNotices()
    expect([gateway.messages.sent, await waiting()]).toEqual([[], []])
  })

  test('when the person binds elsewhere the first device is told once', async () => {
    expect((await moveTo('fresh')).status).toBe(201)
    await expect.poll(waiting).toEqual([])
    await gateway.deliverNotices()
    expect(gateway.messages.sent).toEqual([TOLD])
  })

  test('a silent WeChat is asked again later, with growing pauses', async () => {
    gateway.messages.failure = 'unavailable'
    await moveTo('fresh')
    await expect.poll(async () => (await waiting())[0]?.tries).toBe(1)
    gateway.messages.failure = undefined
    await gateway.deliverNotices()
    expect(gateway.messages.sent).toEqual([])
    gateway.clock.now += 30_000
    await gateway.deliverNotices()
    expect([gateway.messages.sent, await waiting()]).toEqual([[TOLD], []])
  })

  test('a user who takes no messages, and news of last week, are dropped', async () => {
    gateway.messages.failure = 'not-accepted'
    await moveTo('fresh')
    await expect.poll(waiting).toEqual([])
    gateway.messages.failure = 'unavailable'
    await moveTo('again')
    await expect.poll(async () => (await waiting())[0]?.tries).toBe(1)
    gateway.clock.now += 7 * 86_400_000
    gateway.messages.failure = undefined
    await gateway.deliverNotices()
    expect([gateway.messages.sent, await waiting()]).toEqual([[], []])
  })

  test('two deliveries at once send it once', async () => {
    gateway.messages.failure = 'unavailable'
    await moveTo('fresh')
    await expect.poll(async () => (await waiting())[0]?.tries).toBe(1)
    gateway.messages.failure = undefined
    gateway.clock.now += 60_000
    await Promise.all([gateway.deliverNotices(), gateway.deliverNotices(), gateway.deliverNotices()])
    expect(gateway.messages.sent).toEqual([TOLD])
  })

  test('no openid stands in the database in clear', async () => {
    const rows = await gateway.database.selectFrom('account_contacts').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('openid-')
  })
})
