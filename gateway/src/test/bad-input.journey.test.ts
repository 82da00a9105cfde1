import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, signIn, type Answer } from './testing/api.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

const CANARY = 'canary-7f3a'

let stack: RunningStack
let token: string

beforeAll(async () => {
  stack = await startStack()
  token = await signIn(stack.gateway, 'driver')
})

afterAll(async () => {
  expect(await stack.stop()).toBe(0)
})

function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return call(stack.gateway, method, path, { token, headers, ...(body === undefined ? {} : { body }) })
}

function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.body.at('code')]).toEqual([status, code])
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(answer.body.at('status')).toBe(status)
  expect(answer.body.text('requestId')).not.toBe('')
  expect(answer.text).not.toContain(CANARY)
}

const GOOD_PRESENTATION = { certificateIds: ['A'.repeat(43)], view: 'public', anchor: 'A'.repeat(22), steps: 10 }

describe('a body that does not follow the contract is 400 and repeats nothing', () => {
  test('an unknown member is refused without its name', async () => {
    const answer = await send('POST', '/api/v1/sessions', { loginCode: 'demo:driver', [CANARY]: 1 })
    expectProblem(answer, 400, 'request-invalid')
  })

  test.each([
    ['number as text', { ...GOOD_PRESENTATION, steps: '10' }],
    ['boolean as number', { ...GOOD_PRESENTATION, steps: true }],
    ['text as list', { ...GOOD_PRESENTATION, certificateIds: CANARY }],
    ['null', { ...GOOD_PRESENTATION, view: null }],
    ['no certificate', { ...GOOD_PRESENTATION, certificateIds: [] }],
    ['five certificates', { ...GOOD_PRESENTATION, certificateIds: ['a', 'b', 'c', 'd', 'e'] }],
    ['the same twice', { ...GOOD_PRESENTATION, certificateIds: ['a', 'a'] }],
    ['a short anchor', { ...GOOD_PRESENTATION, anchor: 'AAAA' }],
    ['an anchor with stray bits', { ...GOOD_PRESENTATION, anchor: `${'A'.repeat(21)}B` }],
    ['721 steps', { ...GOOD_PRESENTATION, steps: 721 }],
    ['a start off the minute', { ...GOOD_PRESENTATION, notBefore: 1_795_392_001 }],
    ['a missing member', { view: 'public', anchor: 'A'.repeat(22), steps: 1 }],
    ['an array', [GOOD_PRESENTATION]],
  ])('%s', async (_name, body) => {
    expectProblem(await send('POST', '/api/v1/presentations', body), 400, 'request-invalid')
  })

  test('a start in the past or more than seven days ahead names the member and the rule', async () => {
    const minute = Math.floor(Date.now() / 60_000) * 60
    for (const notBefore of [minute - 120, minute + 8 * 86_400]) {
      const answer = await send('POST', '/api/v1/presentations', { ...GOOD_PRESENTATION, notBefore })
      expectProblem(answer, 400, 'request-invalid')
      expect(answer.body.at('fields', 0, 'path')).toContain('notBefore')
    }
  })

  test('broken JSON, an empty body, a lone surrogate', async () => {
    for (const body of ['{"loginCode":', `{"loginCode":"${CANARY}"`, '', 'null', '"text"', '{"__proto__":{"a":1}}'])
      expectProblem(await send('POST', '/api/v1/sessions', body), 400, 'request-invalid')
  })

  test('another media type is 415, more than 64 KiB is 413', async () => {
    const plain = await send('POST', '/api/v1/sessions', '{}', { 'content-type': 'text/plain' })
    expectProblem(plain, 415, 'media-type-unsupported')
    const large = await send('POST', '/api/v1/verifications', { code: CANARY.repeat(10_000) })
    expectProblem(large, 413, 'body-too-large')
  })
})

describe('an address that leads nowhere', () => {
  test.each([
    ['GET', `/api/v1/${CANARY}`, 404, 'not-found'],
    ['GET', '/api/v1/certificates/%zz', 400, 'request-invalid'],
    ['GET', `/api/v1/certificates/${CANARY}${'x'.repeat(200)}`, 404, 'not-found'],
    ['GET', `/api/v1/certificates/${CANARY}%20%27`, 404, 'not-found'],
    ['GET', `/${'x'.repeat(20_000)}${CANARY}`, 414, 'address-too-long'],
    ['DELETE', '/api/v1/certificates', 405, 'method-not-allowed'],
    ['PUT', '/api/v1/presentations', 405, 'method-not-allowed'],
    ['GET', '/api/v1/roots/999', 404, 'not-found'],
  ])('%s %s', async (method, path, status, code) => {
    expectProblem(await send(method, path), status, code)
  })
})

describe('a token', () => {
  test.each([
    ['none at all', undefined],
    ['not a bearer token', `Basic ${CANARY}`],
    ['not a token', `Bearer ${CANARY}`],
    ['an unsigned one', `Bearer ${encode({ alg: 'none', typ: 'JWT' })}.${encode({ sub: CANARY })}.`],
    ['one with another algorithm', `Bearer ${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: CANARY })}.AAAA`],
  ])('%s is 401', async (_name, authorization) => {
    const answer = await call(stack.gateway, 'GET', '/api/v1/certificates', {
      headers: authorization === undefined ? {} : { authorization },
    })
    expectProblem(answer, 401, 'not-signed-in')
  })

  test('with another signature is 401 on an open route too, never silently the public', async () => {
    const [head, claims] = token.split('.')
    const answer = await call(stack.gateway, 'POST', '/api/v1/verifications', {
      body: { code: 'x' },
      headers: { authorization: `Bearer ${head}.${claims}.${'A'.repeat(86)}` },
    })
    expectProblem(answer, 401, 'not-signed-in')
  })

  test('to renew with works once; its second use ends the family', async () => {
    const first = await call(stack.gateway, 'POST', '/api/v1/sessions', { body: { loginCode: 'demo:public' } })
    const refreshToken = first.body.text('refreshToken')
    const renew = (value: string) =>
      call(stack.gateway, 'POST', '/api/v1/sessions/refresh', { body: { refreshToken: value } })
    const second = await renew(refreshToken)
    expect(second.status).toBe(200)
    expectProblem(await renew(refreshToken), 401, 'session-ended')
    expectProblem(await renew(second.body.text('refreshToken')), 401, 'session-ended')
    const after = await call(stack.gateway, 'GET', '/api/v1/certificates', { token: second.body.text('accessToken') })
    expectProblem(after, 401, 'session-ended')
    expectProblem(await renew(CANARY), 401, 'not-signed-in')
  })
})

describe('garbage as a code is a conclusion about the code, never an error', () => {
  test.each([
    ['nothing', '', 'not-a-presentation-code'],
    ['words', '浙A12345 道路运输证', 'not-a-presentation-code'],
    ['10,000 digits', '1'.repeat(10_000), 'not-a-presentation-code'],
    ['10,000 emoji', '😀'.repeat(5_000), 'not-a-presentation-code'],
    ['control characters', '\u0000\u202e\ufeff', 'not-a-presentation-code'],
    ['another site', 'https://cert.example.com/V/123', 'unofficial-link'],
    ['a script', 'javascript:alert(1)', 'unofficial-link'],
    ['a code without substance', `RTC1:1${'0'.repeat(400)}`, 'malformed'],
  ])('%s', async (_name, code, reason) => {
    const answer = await call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code } })
    expect(answer.status).toBe(200)
    expect(answer.body.value).toMatchObject({ conclusion: 'fail', about: 'code', reasons: [reason], certificates: [] })
  })

  test('10,001 characters are 400', async () => {
    expectProblem(await send('POST', '/api/v1/verifications', { code: '1'.repeat(10_001) }), 400, 'request-invalid')
  })
})

describe('identity', () => {
  const stranger = { name: '张三', idNumber: '339900199001010017' }

  test('a phone code is promised to anybody, whoever it is', async () => {
    const person = await signIn(stack.gateway, 'public')
    for (const claim of [stranger, { name: CANARY, idNumber: '339900199001010018' }]) {
      const answer = await call(stack.gateway, 'POST', '/api/v1/identity-proofs/phone-code', {
        token: person,
        body: claim,
      })
      expect(answer.status).toBe(202)
      expect(Object.keys(Object(answer.body.value))).toEqual(['proofId'])
    }
  })

  test('a wrong fact is never told apart from another', async () => {
    const person = await signIn(stack.gateway, 'public')
    const asked = await call(stack.gateway, 'POST', '/api/v1/identity-proofs/phone-code', {
      token: person,
      body: stranger,
    })
    for (const proofId of [asked.body.text('proofId'), 'A'.repeat(22)]) {
      const answer = await call(stack.gateway, 'POST', '/api/v1/identity-bindings', {
        token: person,
        body: { ...stranger, proof: { method: 'phone-code', proofId, code: '000000' }, noticeVersion: '2026-11' },
      })
      expectProblem(answer, 422, 'identity-not-confirmed')
      expect(answer.body.at('fields')).toBeUndefined()
    }
  })

  test('a wrong activation is refused without telling why', async () => {
    const person = await signIn(stack.gateway, 'public')
    const answer = await call(stack.gateway, 'POST', '/api/v1/inspector-activations', {
      token: person,
      body: { agencyCode: '113399000000000000', badgeNumber: '33990000001', activationCode: CANARY },
    })
    expectProblem(answer, 422, 'activation-refused')
  })
})

describe('raw bytes on the wire', () => {
  test('a broken request line gets a problem document and nothing repeated', async () => {
    const answer = await rawRequest(`GET /${CANARY} HTTP/9.9\r\n\r\n`)
    expect(answer).toContain('400')
    expect(answer).toContain('request-invalid')
    expect(answer).not.toContain(CANARY)
  })
})

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function rawRequest(bytes: string): Promise<string> {
  const { hostname, port } = new URL(stack.gateway)
  return new Promise((settle, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('end', () => settle(text))
    socket.on('error', reject)
  })
}
