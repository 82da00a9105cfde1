import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, signIn, type Answer, type Json } from './testing/api.ts'
import { showCode } from './testing/phone.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

let stack: RunningStack

beforeAll(async () => {
  stack = await startStack()
})

afterAll(async () => {
  expect(await stack.stop()).toBe(0)
})

interface Officer {
  readonly name: string
  readonly badgeNumber: string
}

async function officers(): Promise<{ readonly second: Officer; readonly elsewhere: Officer; readonly own: Officer }> {
  const personas = (await call(stack.sandbox, 'GET', '/sandbox/personas')).body.list()
  const officer = (persona: string): Officer => {
    const found = personas.find((one) => one.at('persona') === persona)
    if (found === undefined) throw new Error(`no persona ${persona}`)
    return { name: found.text('realName'), badgeNumber: found.text('badgeNumber') }
  }
  return { own: officer('inspector'), second: officer('inspector33b'), elsewhere: officer('inspector51') }
}

async function driversCode(): Promise<string> {
  const token = await signIn(stack.gateway, 'driver')
  const list = (await call(stack.gateway, 'GET', '/api/v1/certificates', { token })).body.list('certificates')
  const certificateIds = list.filter((one) => one.at('kind') === 7).map((one) => one.text('certificateId'))
  return (await showCode(stack.gateway, { token, certificateIds, view: 'inspection' })).textAt(Date.now())
}

function take(token: string, code: string, secondOfficer: Officer): Promise<Answer> {
  return call(stack.gateway, 'POST', '/api/v1/case-documents', {
    token,
    body: {
      code,
      reference: { kind: 'case', number: '浙交执〔2026〕0123号' },
      secondOfficer,
      reason: 'confirm-the-party',
      place: { division: '330106' },
    },
  })
}

/** Treatments that an answer names, against the rules that the gateway tells for its version, audience and purpose. */
async function rulesBehind(certificate: Json): Promise<readonly Json[]> {
  const [version, audience, purpose] = ['policyVersion', 'audience', 'purpose'].map((name) => certificate.text(name))
  const address = `/api/v1/release-rules?audience=${audience ?? ''}&purpose=${purpose ?? ''}&version=${version ?? ''}`
  const told = await call(stack.gateway, 'GET', address)
  expect(told.status, told.text).toBe(200)
  return told.body.list('rules')
}

async function expectExplained(certificate: Json): Promise<void> {
  const rules = await rulesBehind(certificate)
  const treatments = certificate.at('treatments')
  if (typeof treatments !== 'object' || treatments === null) throw new Error('no treatments')
  for (const [field, treatment] of Object.entries(treatments)) {
    const isOf = (rule: Json): boolean =>
      rule.at('field') === field && rule.list('kinds').some(({ value }) => value === certificate.at('kind'))
    const rule = rules.find((one) => isOf(one) && one.at('treatment') === treatment)
    // A certificate number that is an identity number follows the rule for identity numbers.
    const asNumber = rules.find((one) => one.at('field') === 'identityNumber' && one.at('treatment') === treatment)
    expect((rule ?? asNumber)?.text('why').length, field).toBeGreaterThan(3)
  }
}

describe('a case document 办案取证', () => {
  test('gives two officers of one agency the whole record for sixty seconds', async () => {
    const { own, second } = await officers()
    const taken = await take(await signIn(stack.gateway, 'inspector'), await driversCode(), second)
    expect(taken.status, taken.text).toBe(200)
    expect(taken.headers.get('cache-control')).toBe('no-store')
    expect(taken.body.value).toMatchObject({
      visibleForSeconds: 60,
      watermark: { badgeNumber: own.badgeNumber, secondBadgeNumber: second.badgeNumber },
    })
    const [driver] = taken.body.list('certificates')
    expect(driver?.text('identityNumber')).toMatch(/^339900[0-9]{11}[0-9X]$/)
    expect(driver?.value).toMatchObject({ audience: 'inspector', purpose: 'case-document' })
  })

  test('is refused to a driver, to the public, and without a good second officer, in the form of the contract', async () => {
    const { own, second, elsewhere } = await officers()
    const code = await driversCode()
    const asked: readonly (readonly [string, Officer, number, string])[] = [
      ['driver', second, 403, 'not-allowed'],
      ['public', second, 403, 'not-allowed'],
      ['inspector', own, 422, 'identity-not-confirmed'],
      ['inspector', elsewhere, 422, 'identity-not-confirmed'],
      ['inspector', { ...second, name: '张三' }, 422, 'identity-not-confirmed'],
    ]
    for (const [persona, officer, status, word] of asked) {
      const token = await signIn(stack.gateway, persona)
      const startedAt = performance.now()
      const answer = await take(token, code, officer)
      expect([answer.status, answer.body.at('code')]).toEqual([status, word])
      if (status === 422) expect(performance.now() - startedAt).toBeGreaterThanOrEqual(249)
      expect(answer.text).not.toContain(officer.name)
    }
    const nothing = await take(await signIn(stack.gateway, 'inspector'), 'RTC1:123', second)
    expect([nothing.status, nothing.body.at('code')]).toEqual([404, 'not-found'])
  })
})

describe('the rule that a screen tells is the rule that ran', () => {
  test('every field of a list, a detail, a verdict and a case document has its rule under the version it names', async () => {
    const token = await signIn(stack.gateway, 'driver')
    const list = (await call(stack.gateway, 'GET', '/api/v1/certificates', { token })).body.list('certificates')
    for (const certificate of list) await expectExplained(certificate)
    const [first] = list
    const address = `/api/v1/certificates/${first?.text('certificateId') ?? ''}`
    await expectExplained((await call(stack.gateway, 'GET', address, { token })).body)
    const code = await driversCode()
    const officer = await signIn(stack.gateway, 'inspector')
    const { second } = await officers()
    const verdict = await call(stack.gateway, 'POST', '/api/v1/verifications', { token: officer, body: { code } })
    const open = await call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code } })
    const whole = await take(officer, code, second)
    for (const answer of [verdict, open, whole]) {
      const certificates = answer.body.list('certificates')
      expect(certificates.length).toBeGreaterThan(0)
      for (const certificate of certificates) await expectExplained(certificate)
    }
  })

  test('a version that nobody knows is not found', async () => {
    const address = '/api/v1/release-rules?audience=public&purpose=verify-public&version='
    for (const version of ['7-0123456789abcdef', '0-0123456789abcdef', 'x']) {
      expect((await call(stack.gateway, 'GET', address + version)).status).toBe(404)
    }
  })
})
