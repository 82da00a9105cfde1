import { afterEach, expect, test } from 'vitest'
import { buildWithRoutes, closeServer, expectProblem, logged, tokenOf } from './testing/test-server.ts'

const json = { 'content-type': 'application/json' }
afterEach(closeServer)

test.each([
  ['a wrong type, which is not coerced', '{"name":"王芳","age":"40"}', [{ path: 'age', rule: 'type' }]],
  ['a missing member', '{}', [{ path: 'name', rule: 'required' }]],
  ['an unknown member, without its name', '{"name":"王芳","zq9secret":1}', [{ path: '', rule: 'unknown-member' }]],
  [
    'an unknown member further down',
    '{"name":"王芳","home":{"city":"a","zq9secret":1}}',
    [{ path: 'home', rule: 'unknown-member' }],
  ],
  ['a text that is too long', '{"name":"zq9secret"}', [{ path: 'name', rule: 'maxLength' }]],
  ['no object', '"zq9secret"', [{ path: '', rule: 'type' }]],
  ['an empty body', '', [{ path: '', rule: 'type' }]],
])('a body with %s is told by rule and path alone', async (_what, payload, fields) => {
  const built = await buildWithRoutes()
  const answer = await built.inject({ method: 'POST', url: '/api/v1/people', headers: json, payload })
  expectProblem(answer, 400, 'request-invalid')
  expect(answer.json()['fields']).toEqual(fields)
  expect(answer.body).not.toContain('zq9secret')
})

test.each([
  ['malformed JSON', json, '{"name":zq9', 400, 'request-invalid'],
  ['a prototype member', json, '{"__proto__":{"zq9":1},"name":"a"}', 400, 'request-invalid'],
  ['another media type', { 'content-type': 'text/plain' }, 'zq9', 415, 'media-type-unsupported'],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'name=zq9', 415, 'media-type-unsupported'],
  ['more than 64 KiB', json, JSON.stringify({ name: 'zq9'.repeat(30_000) }), 413, 'body-too-large'],
])('a body of %s is refused', async (_what, headers, payload, status, code) => {
  const built = await buildWithRoutes()
  const answer = await built.inject({ method: 'POST', url: '/api/v1/people', headers, payload })
  expectProblem(answer, status, code)
  expect(answer.body).not.toContain('zq9')
})

test.each([
  ['an unknown address', '/api/v1/zq9', 404, 'not-found'],
  ['an address outside the API', '/zq9.php?zq9=1', 404, 'not-found'],
  ['an id that cannot exist', '/api/v1/words/ZQ9', 404, 'not-found'],
  ['an over-long id', `/api/v1/words/${'zq9'.repeat(700)}`, 404, 'not-found'],
  ['an over-long address', `/api/v1/words/${'zq9'.repeat(2000)}`, 414, 'address-too-long'],
  ['an over-long query', `/api/v1/words/a?${'zq9'.repeat(2000)}`, 414, 'address-too-long'],
  ['a bad percent sign', '/api/v1/words/%zq9', 400, 'request-invalid'],
])('%s is a problem that repeats nothing', async (_what, url, status, code) => {
  const built = await buildWithRoutes()
  const answer = await built.inject({ method: 'GET', url })
  expectProblem(answer, status, code)
  expect(answer.body.toLowerCase()).not.toContain('zq9')
})

test('another method on a known address names the methods it knows', async () => {
  const built = await buildWithRoutes()
  const answer = await built.inject({ method: 'PUT', url: '/api/v1/people' })
  expectProblem(answer, 405, 'method-not-allowed')
  expect(answer.headers['allow']).toBe('POST')
  const options = await built.inject({ method: 'OPTIONS', url: '/api/v1/words/a?x=1' })
  expect([options.statusCode, options.headers['allow'], options.body]).toEqual([204, 'GET, HEAD', ''])
  const head = await built.inject({ method: 'HEAD', url: '/api/v1/words/a' })
  expect([head.statusCode, head.body]).toEqual([200, ''])
})

test('a fault is answered and logged without its message', async () => {
  const built = await buildWithRoutes()
  expectProblem(await built.inject({ method: 'GET', url: '/api/v1/fault' }), 500, 'internal-error')
  const text = logged().join('')
  expect(text).toContain('request-failed')
  expect(text).not.toContain('330105199001011234')
})

test('a call without a body may name JSON as its media type', async () => {
  const built = await buildWithRoutes()
  const headers = { ...json, authorization: tokenOf(built, 'public') }
  const answer = await built.inject({ method: 'DELETE', url: '/api/v1/people/current', headers })
  expect([answer.statusCode, answer.body]).toEqual([204, ''])
})

test('the log tells the route pattern and never the address or the id the client sent', async () => {
  const built = await buildWithRoutes()
  const answer = await built.inject({
    method: 'GET',
    url: '/api/v1/words/zq?zq9=1',
    headers: { 'x-request-id': 'zq9' },
  })
  expect(answer.headers['x-request-id']).not.toBe('zq9')
  const line = logged().find((entry) => entry.includes('request-answered')) ?? '{}'
  expect(JSON.parse(line)).toMatchObject({
    event: 'request-answered',
    method: 'GET',
    route: '/api/v1/words/:id',
    status: 200,
    requestId: answer.headers['x-request-id'],
  })
  expect(logged().join('')).not.toContain('zq9')
})

test('a limit answers 429 with the seconds to wait, and every other request is untouched', async () => {
  const built = await buildWithRoutes(1)
  const ask = async () => built.inject({ method: 'GET', url: '/api/v1/limited' })
  expect([(await ask()).statusCode, (await ask()).statusCode]).toEqual([200, 200])
  const refused = await ask()
  expectProblem(refused, 429, 'too-many-requests')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await built.inject({ method: 'GET', url: '/api/v1/words/a' })).statusCode).toBe(200)
})

test('the whole API is described in OpenAPI 3.1 and readable', async () => {
  const built = await buildWithRoutes()
  const description = await built.inject({ method: 'GET', url: '/openapi.json' })
  expect([description.statusCode, description.json()['openapi']]).toEqual([200, '3.1.0'])
  expect(Object.keys(description.json()['paths'])).toContain('/api/v1/people')
  expect((await built.inject({ method: 'GET', url: '/docs/' })).statusCode).toBeLessThan(400)
})
