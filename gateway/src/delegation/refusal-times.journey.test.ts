import { afterEach, beforeEach, expect, test } from 'vitest'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import { fakeProvince } from '../identity/testing/fake-counterparts.ts'
import type { IdentityGateway } from '../identity/testing/identity-gateway.ts'
import { bind, call, signIn, type Phone } from '../identity/testing/person-steps.ts'
import { expectAlikeInTime } from '../identity/testing/refusal-medians.ts'
import { startDelegationGateway } from './testing/delegation-gateway.ts'

const OWNER = { name: '林业主', idNumber: '339900197501011234' }
const DRIVER = { name: '王芳', idNumber: '339900199001011236' }
const STRANGER = { name: '李四', idNumber: '339900198812124567' }

let gateway: IdentityGateway
let stranger: Phone
let foreignId: string

async function bound(user: string, person: { name: string; idNumber: string }): Promise<Phone> {
  const phone = await signIn(gateway, user)
  expect((await bind(gateway, phone, person)).status).toBe(201)
  return phone
}

function request(driver: object): object {
  const day = (offset: number): string => civilDay(gateway.clock.now + offset * 86_400_000)
  return { certificateId: 'tractor', driver, from: day(0), to: day(30) }
}

beforeEach(async () => {
  const people = [OWNER, DRIVER, STRANGER].map(({ name, idNumber }) => `${idNumber} ${name}`)
  gateway = await startDelegationGateway({
    kind: 'sqlite',
    provinces: [fakeProvince('33', people)],
    findAuthorisable: async (viewer, certificateId) =>
      viewer.person?.name.reveal() === OWNER.name ? succeed(certificateId) : fail('not-found'),
    represented: () => [],
  })
  const owner = await bound('owner', OWNER)
  await bound('driver', DRIVER)
  stranger = await bound('stranger', STRANGER)
  const given = await call(gateway, 'POST', '/delegations', { phone: owner, body: request(DRIVER) })
  foreignId = String(given.json['delegationId'])
})
afterEach(() => gateway.close())

test('the time of a refusal does not tell somebody else’s delegation from none', { timeout: 60_000 }, async () => {
  await expectAlikeInTime(
    {
      'accepting a foreign one': () =>
        call(gateway, 'POST', `/delegations/${foreignId}/acceptance`, { phone: stranger }),
      'accepting none': () => call(gateway, 'POST', '/delegations/none/acceptance', { phone: stranger }),
      'ending a foreign one': () => call(gateway, 'DELETE', `/delegations/${foreignId}`, { phone: stranger }),
      'ending none': () => call(gateway, 'DELETE', '/delegations/none', { phone: stranger }),
    },
    404,
  )
})

test('the time of a refused offer does not tell whether the driver is bound', { timeout: 60_000 }, async () => {
  const offer = (driver: object) => () =>
    call(gateway, 'POST', '/delegations', { phone: stranger, body: request(driver) })
  const ways = { bound: offer(DRIVER), unknown: offer({ name: '赵六', idNumber: '339900197001011250' }) }
  await expectAlikeInTime(ways, 404)
})
