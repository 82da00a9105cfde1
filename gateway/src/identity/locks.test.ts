import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseKinds } from '../persistence/testing/temporary-database.ts'
import { fakeProvince, platformTokenOf } from './testing/fake-counterparts.ts'
import { startIdentityGateway, type IdentityGateway } from './testing/identity-gateway.ts'
import {
  askForCode,
  bind,
  bindWith,
  bindWithToken,
  call,
  signIn,
  type Claimed,
  type Phone,
} from './testing/person-steps.ts'

const FANG = { name: '王芳', idNumber: '339900199001011236' }
const NOBODY = { name: '李四', idNumber: '339900197001011250' }
const MINUTE = 60_000

describe.each(databaseKinds())('locks on %s', (kind) => {
  let gateway: IdentityGateway

  beforeEach(async () => {
    const province = fakeProvince('33', [`${FANG.idNumber} ${FANG.name}`])
    // Four refusals lock for ten minutes, eight in a day for a day.
    gateway = await startIdentityGateway({ kind, provinces: [province], limitFactor: 0.4, routeLimitFactor: 1000 })
  })

  afterEach(() => gateway.close())

  /** So many wrong tries at once. */
  const refuse = async (phone: Phone, claimed: Claimed, times: number) =>
    Promise.all(Array.from({ length: times }, () => bindWithToken(gateway, phone, claimed, 'token-of-nobody')))
  const tries = () => gateway.database.selectFrom('binding_tries').selectAll().execute()

  test.each([
    ['somebody', FANG],
    ['nobody', NOBODY],
  ])(
    'a number of %s is locked whoever tries, by the same answer, and for ten minutes only',
    async (_whose, claimed) => {
      const statuses = (await refuse(await signIn(gateway, 'thief'), claimed, 4)).map(({ status }) => status)
      expect(statuses).toEqual([422, 422, 422, 422])
      const phone = await signIn(gateway, 'other')
      const locked = await bindWithToken(gateway, phone, claimed, platformTokenOf(claimed))
      expect([locked.status, locked.json['code'], locked.retryAfter]).toEqual([429, 'too-many-requests', '600'])
      expect(locked.milliseconds).toBeGreaterThanOrEqual(249)
      const asked = await call(gateway, 'POST', '/identity-proofs/phone-code', { phone, body: claimed })
      expect([asked.status, asked.retryAfter]).toEqual([429, '600'])
      gateway.clock.now += 10 * MINUTE
      expect((await bindWithToken(gateway, phone, claimed, platformTokenOf(claimed))).status).toBe(201)
    },
  )

  test('a locked try is written down as refused, and does not make the lock longer', async () => {
    await refuse(await signIn(gateway, 'thief'), FANG, 4)
    const phone = await signIn(gateway, 'fang')
    gateway.clock.now += 9 * MINUTE
    for (let time = 0; time < 3; time += 1) await bindWithToken(gateway, phone, FANG, 'token-of-nobody')
    expect(gateway.evidence.entries.at(-1)).toMatchObject({ outcome: 'refused', reasons: ['too-many-requests'] })
    expect(await tries()).toHaveLength(4)
    gateway.clock.now += MINUTE
    expect((await bindWithToken(gateway, phone, FANG, platformTokenOf(FANG))).status).toBe(201)
  })

  test('eight refusals in a day lock the number for a day', async () => {
    await refuse(await signIn(gateway, 'one'), FANG, 4)
    gateway.clock.now += 20 * MINUTE
    await refuse(await signIn(gateway, 'two'), FANG, 4)
    const phone = await signIn(gateway, 'fang')
    gateway.clock.now += 60 * MINUTE
    const locked = await bindWithToken(gateway, phone, FANG, platformTokenOf(FANG))
    expect([locked.status, locked.retryAfter]).toEqual([429, String(23 * 3_600)])
    gateway.clock.now += 23 * 60 * MINUTE
    const later = await signIn(gateway, 'fang')
    expect((await bindWithToken(gateway, later, FANG, platformTokenOf(FANG))).status).toBe(201)
  })

  test('an account is locked whichever numbers it tries, and the numbers stay free', async () => {
    const thief = await signIn(gateway, 'thief')
    for (const digit of ['1', '2', '3', '4']) {
      await refuse(thief, { ...NOBODY, idNumber: `33990019700101${digit}250` }, 1)
    }
    expect((await bindWithToken(gateway, thief, FANG, platformTokenOf(FANG))).status).toBe(429)
    expect((await bind(gateway, await signIn(gateway, 'fang'), FANG)).status).toBe(201)
  })

  test('of many tries at once no more are looked at than are allowed', async () => {
    const answers = await refuse(await signIn(gateway, 'thief'), FANG, 30)
    const looked = answers.filter(({ status }) => status === 422)
    expect(looked.length).toBeLessThanOrEqual(4)
    expect(answers.every(({ status }) => status === 422 || status === 429)).toBe(true)
  })

  test('good bindings and silent upstreams are no tries', async () => {
    const phone = await signIn(gateway, 'fang')
    for (let time = 0; time < 6; time += 1) expect((await bind(gateway, phone, FANG)).status).toBe(201)
    for (let time = 0; time < 6; time += 1)
      expect((await bindWithToken(gateway, phone, FANG, 'token-down')).status).toBe(503)
    expect(await tries()).toEqual([])
  })

  test('wrong phone codes and wrong tokens count together', async () => {
    const phone = await signIn(gateway, 'fang')
    const proofId = await askForCode(gateway, phone, FANG)
    await bindWith(gateway, phone, FANG, proofId, '000000')
    await refuse(phone, FANG, 3)
    expect((await bindWith(gateway, phone, FANG, proofId)).status).toBe(429)
  })

  test('no number stands among the tries in clear', async () => {
    await refuse(await signIn(gateway, 'thief'), FANG, 1)
    expect(JSON.stringify(await tries())).not.toContain(FANG.idNumber)
  })
})
