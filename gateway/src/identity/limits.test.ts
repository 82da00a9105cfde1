import { afterEach, expect, test } from 'vitest'
import { fakeProvince } from './testing/fake-counterparts.ts'
import { startIdentityGateway, type IdentityGateway } from './testing/identity-gateway.ts'
import { call, signIn } from './testing/person-steps.ts'

const FANG = { name: '王芳', idNumber: '339900199001011236' }

let gateway: IdentityGateway

afterEach(() => gateway.close())

test('an account asks for five codes a minute, and another account is not held up by it', async () => {
  gateway = await startIdentityGateway({ kind: 'sqlite', provinces: [fakeProvince('33', [])], limitFactor: 1 })
  const phone = await signIn(gateway, 'fang')
  const ask = async () => (await call(gateway, 'POST', '/identity-proofs/phone-code', { phone, body: FANG })).status
  const statuses = await Promise.all([ask(), ask(), ask(), ask(), ask(), ask()])
  expect(statuses.filter((status) => status === 202)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  const other = await signIn(gateway, 'li')
  const answer = await call(gateway, 'POST', '/identity-proofs/phone-code', { phone: other, body: FANG })
  expect(answer.status).toBe(202)
})

test('a number is sent twenty codes an hour by however many accounts, known or not', async () => {
  gateway = await startIdentityGateway({ kind: 'sqlite', provinces: [fakeProvince('33', [])], limitFactor: 1 })
  const statuses: number[] = []
  for (const user of ['one', 'two', 'three', 'four', 'five']) {
    const phone = await signIn(gateway, user)
    const ask = async () => (await call(gateway, 'POST', '/identity-proofs/phone-code', { phone, body: FANG })).status
    statuses.push(...(await Promise.all([ask(), ask(), ask(), ask(), ask()])))
  }
  expect(statuses.slice(0, 20)).toEqual(Array<number>(20).fill(202))
  expect(statuses.slice(20)).toEqual(Array<number>(5).fill(429))
})
