import { afterEach, beforeEach, expect, test } from 'vitest'
import { fakeProvince, platformTokenOf } from './testing/fake-counterparts.ts'
import { startIdentityGateway, type IdentityGateway } from './testing/identity-gateway.ts'
import { bindWithToken, call, signIn } from './testing/person-steps.ts'

const FANG = { name: '王芳', idNumber: '339900199001011236' }
const LI = { name: '阿卜杜拉·买买提', idNumber: '51990019850505123X' }

let gateway: IdentityGateway

beforeEach(async () => {
  gateway = await startIdentityGateway({ kind: 'sqlite', provinces: [fakeProvince('33', [])] })
})
afterEach(() => gateway.close())

test('a person whom no province knows binds by a token of the identity platform', async () => {
  const bound = await bindWithToken(gateway, await signIn(gateway, 'fang'), FANG, platformTokenOf(FANG))
  expect([bound.status, bound.json]).toEqual([201, { viewer: { kind: 'holder', displayName: '王芳' } }])
  expect(gateway.evidence.entries.map(({ event, outcome }) => [event, outcome])).toEqual([['identity-bound', 'done']])
})

test('name and number are compared as people type them', async () => {
  const typed = { name: ' 阿卜杜拉•买买提 ', idNumber: LI.idNumber.toLowerCase() }
  expect((await bindWithToken(gateway, await signIn(gateway, 'li'), typed, platformTokenOf(LI))).status).toBe(201)
})

test.each([
  ['an unknown token', FANG, 'token-of-nobody'],
  ['the token of somebody else', FANG, platformTokenOf(LI)],
  ['another name', { ...FANG, name: '王方' }, platformTokenOf(FANG)],
  ['another number', { ...FANG, idNumber: LI.idNumber }, platformTokenOf(FANG)],
])('%s is the same refusal, not sooner than a quarter of a second', async (_what, claimed, token) => {
  const answer = await bindWithToken(gateway, await signIn(gateway, 'fang'), claimed, token)
  expect([answer.status, answer.json['code']]).toEqual([422, 'identity-not-confirmed'])
  expect(Object.keys(answer.json).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type'])
  expect(answer.milliseconds).toBeGreaterThanOrEqual(249)
  expect((await signIn(gateway, 'fang')).viewer).toEqual({ kind: 'public' })
})

test('a platform that gives no answer is told as such', async () => {
  const answer = await bindWithToken(gateway, await signIn(gateway, 'fang'), FANG, 'token-down')
  expect([answer.status, answer.json['code']]).toEqual([503, 'upstream-unavailable'])
})

test('a token of a wrong form and a mixture of both proofs are refused by the contract, repeating nothing', async () => {
  const phone = await signIn(gateway, 'fang')
  const proofs = [
    { method: 'platform-identity' },
    { method: 'platform-identity', token: 'zq9' },
    { method: 'platform-identity', token: 'zq9 zq9 zq9' },
    { method: 'platform-identity', token: 'zq9-zq9-zq9', code: '246810' },
    { method: 'phone-code', token: 'zq9-zq9-zq9' },
    { method: 'platform-identity', token: 'zq9'.repeat(2_000) },
  ]
  for (const proof of proofs) {
    const answer = await call(gateway, 'POST', '/identity-bindings', {
      phone,
      body: { ...FANG, proof, noticeVersion: '2026-11' },
    })
    expect([answer.status, answer.json['code']]).toEqual([400, 'request-invalid'])
    expect(JSON.stringify(answer.json)).not.toContain('zq9')
  }
})
