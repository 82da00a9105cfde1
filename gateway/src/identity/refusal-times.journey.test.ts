import { afterEach, test } from 'vitest'
import { succeed } from 'shared-types/vocabulary/result.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { fakeProvince, platformTokenOf, type FakeProvince } from './testing/fake-counterparts.ts'
import { startIdentityGateway, type IdentityGateway } from './testing/identity-gateway.ts'
import { askForCode, bindWith, bindWithToken, call, signIn } from './testing/person-steps.ts'
import { expectAlikeInTime } from './testing/refusal-medians.ts'

const FANG = { name: '王芳', idNumber: '339900199001011236' }
const NOBODY = { name: '李四', idNumber: '339900197001011250' }

let gateway: IdentityGateway

afterEach(() => gateway.close())

/** A province that takes much longer over people whom it knows. */
function tellingProvince(): FakeProvince {
  const province = fakeProvince('33', [`${FANG.idNumber} ${FANG.name}`])
  const { sendPhoneCode } = province
  return Object.assign(province, {
    sendPhoneCode: async (...claimed: Parameters<typeof sendPhoneCode>) => {
      const sent = await sendPhoneCode(...claimed)
      await wait(sent.ok ? 120 : 5)
      return sent
    },
    checkPhoneCode: async (ticket: string) => {
      await wait(ticket.startsWith('ticket-') ? 120 : 5)
      return succeed(false)
    },
  })
}

test('the time of a refused binding does not tell why it is refused', { timeout: 60_000 }, async () => {
  gateway = await startIdentityGateway({ kind: 'sqlite', provinces: [tellingProvince()] })
  const phone = await signIn(gateway, 'fang')
  const proofs = { known: '', unknown: '' }
  const ways = {
    'known person, wrong code': async () => {
      proofs.known = await askForCode(gateway, phone, FANG)
      return bindWith(gateway, phone, FANG, proofs.known, '000000')
    },
    'person nobody knows': async () => {
      proofs.unknown = await askForCode(gateway, phone, NOBODY)
      return bindWith(gateway, phone, NOBODY, proofs.unknown, '000000')
    },
    'another name': () => bindWith(gateway, phone, { ...FANG, name: '王方' }, proofs.known),
    'proof nobody began': () => bindWith(gateway, phone, FANG, 'none'),
    'token nobody was given': () => bindWithToken(gateway, phone, FANG, 'token-of-nobody'),
    'token of another person': () => bindWithToken(gateway, phone, FANG, platformTokenOf(NOBODY)),
  }
  await expectAlikeInTime(ways, 422)
})

test('the time of a lock does not tell whose number it is', { timeout: 60_000 }, async () => {
  gateway = await startIdentityGateway({
    kind: 'sqlite',
    provinces: [tellingProvince()],
    limitFactor: 0.1,
    routeLimitFactor: 1000,
  })
  const phone = await signIn(gateway, 'thief')
  await bindWithToken(gateway, phone, FANG, 'token-of-nobody')
  await bindWithToken(gateway, await signIn(gateway, 'other'), NOBODY, 'token-of-nobody')
  const ways = {
    'somebody’s number': async () => bindWithToken(gateway, await signIn(gateway, 'a'), FANG, platformTokenOf(FANG)),
    'nobody’s number': async () => bindWithToken(gateway, await signIn(gateway, 'a'), NOBODY, platformTokenOf(NOBODY)),
    'locked account': () => bindWithToken(gateway, phone, { ...NOBODY, name: '赵六' }, 'token-of-nobody'),
  }
  await expectAlikeInTime(ways, 429)
})

test('the time of asking for a code does not tell whether anybody is known', { timeout: 60_000 }, async () => {
  gateway = await startIdentityGateway({ kind: 'sqlite', provinces: [tellingProvince()] })
  const phone = await signIn(gateway, 'fang')
  const ask = (body: object) => () => call(gateway, 'POST', '/identity-proofs/phone-code', { phone, body })
  await expectAlikeInTime({ known: ask(FANG), unknown: ask(NOBODY) }, 202)
})
