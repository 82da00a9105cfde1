import { generateKeyPairSync } from 'node:crypto'
import { connect } from 'node:net'
import { Writable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import type { RouteOptions } from 'fastify'
import { Type } from 'typebox'
import { NoContent } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { newId } from '../cryptography/random-id.ts'
import type { Viewers } from '../identity/account.ts'
import { accessTokensOf } from './access-tokens.ts'
import { requireHolder, requireSignedIn } from './authentication.ts'
import { buildGatewayServer, type GatewayServer } from './gateway-server.ts'
import { createLogger } from './request-log.ts'

const Greeting = Type.Object({ word: Type.String() }, { additionalProperties: false })
const Person = Type.Object(
  {
    name: Type.String({ maxLength: 5 }),
    age: Type.Optional(Type.Integer()),
    home: Type.Optional(Type.Object({ city: Type.String() }, { additionalProperties: false })),
  },
  { additionalProperties: false },
)

const pair = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
  publicKeyEncoding: { format: 'pem', type: 'spki' },
})
const sessionTokenKey = { keyId: 'k', privateKeyPem: pair.privateKey, publicKeyPem: pair.publicKey }
const viewers: Viewers = {
  viewerOf: async (sessionId) => (sessionId === 'public' ? { accountId: 'a', sessionId } : undefined),
}

function tokenOf(built: GatewayServer, sessionId: string): string {
  return `Bearer ${accessTokensOf(built).issue(sessionId)}`
}

let log: string[] = []
let server: GatewayServer | undefined

function sink(): Writable {
  log = []
  return new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk))
      done()
    },
  })
}

async function build(limitFactor = 100): Promise<GatewayServer> {
  const logger = createLogger(sink())
  server = await buildGatewayServer({
    sessionTokenKey,
    viewers,
    limitFactor,
    trustedProxies: [],
    logger,
    newId,
    now: Date.now,
    observe: () => {},
  })
  return server
}

async function buildWithRoutes(limitFactor = 100): Promise<GatewayServer> {
  const built = await build(limitFactor)
  const good = { 200: Greeting, default: Problem }
  built.get(
    '/api/v1/words/:id',
    {
      schema: {
        params: Type.Object({ id: Type.String({ pattern: '^[a-z]{1,8}$' }) }, { additionalProperties: false }),
        response: good,
      },
    },
    async () => ({ word: 'ok' }),
  )
  built.post('/api/v1/people', { schema: { body: Person, response: good } }, async () => ({
    word: 'ok',
    secret: 'S3CR3T',
  }))
  built.delete(
    '/api/v1/people/current',
    { onRequest: requireSignedIn, schema: { response: { 204: NoContent, default: Problem } } },
    async (_request, reply) => reply.code(204).send(null),
  )
  built.get('/api/v1/own', { onRequest: requireHolder, schema: { response: good } }, async () => ({ word: 'own' }))
  built.get('/api/v1/fault', { schema: { response: good } }, async () => {
    throw new Error('330105199001011234')
  })
  const around: RouteOptions = {
    method: 'GET',
    url: '/api/v1/raw',
    schema: { response: good },
    handler: async (_request, reply) => reply.type('application/json').send('{"name":"raw-value"}'),
  }
  built.route(around)
  built.get(
    '/api/v1/limited',
    { config: { limit: { perMinute: 2, by: 'address' } }, schema: { response: good } },
    async () => ({ word: 'ok' }),
  )
  return built
}

afterEach(async () => {
  await server?.close()
  server = undefined
})

interface Answer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.statusCode, String(answer.headers['content-type'])]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ])
  expect(JSON.parse(answer.body)).toMatchObject({
    status,
    code,
    type: `urn:roadcert:problem:${code}`,
    requestId: answer.headers['x-request-id'],
  })
  expect(answer.headers['date']).toBeDefined()
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers['referrer-policy']).toBe('no-referrer')
}

const json = { 'content-type': 'application/json' }

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

const TAMPERED: Readonly<Record<string, (built: GatewayServer) => string>> = {
  'a garbage token': () => 'Bearer zq9',
  'another scheme': () => 'Basic zq9',
  'an altered token': (built) => `${tokenOf(built, 'public').slice(0, -4)}AAAA`,
  'a token signed by nobody': () =>
    `Bearer ${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from('{"sid":"public"}').toString('base64url')}.`,
  'a token of another audience': (built) => `Bearer ${built.jwt.sign({ sid: 'public' }, { aud: 'another' })}`,
  'a token of another issuer': (built) => `Bearer ${built.jwt.sign({ sid: 'public' }, { iss: 'another' })}`,
  'an expired token': (built) => `Bearer ${built.jwt.sign({ sid: 'public', iat: 1_700_000_000 })}`,
}

test.each(Object.keys(TAMPERED))('%s is not signed in', async (what) => {
  const built = await buildWithRoutes()
  await built.ready()
  const authorization = TAMPERED[what]?.(built) ?? ''
  expectProblem(
    await built.inject({ method: 'GET', url: '/api/v1/own', headers: { authorization } }),
    401,
    'not-signed-in',
  )
})

test('a holder route wants a token, a living session and a binding', async () => {
  const built = await buildWithRoutes()
  await built.ready()
  const ask = async (headers: Record<string, string>) => built.inject({ method: 'GET', url: '/api/v1/own', headers })
  expectProblem(await ask({}), 401, 'not-signed-in')
  expectProblem(await ask({ authorization: tokenOf(built, 'ended') }), 401, 'session-ended')
  expectProblem(await ask({ authorization: tokenOf(built, 'public') }), 403, 'not-allowed')
})

test('who may not ask learns nothing about the rules of bodies', async () => {
  const built = await build()
  built.post(
    '/api/v1/own',
    { onRequest: requireSignedIn, schema: { body: Person, response: { 200: Greeting, default: Problem } } },
    async () => ({ word: '' }),
  )
  expectProblem(
    await built.inject({ method: 'POST', url: '/api/v1/own', headers: json, payload: '{' }),
    401,
    'not-signed-in',
  )
})

test('only what the contract lists leaves, and nothing that went around its serializer', async () => {
  const built = await buildWithRoutes()
  const listed = await built.inject({ method: 'POST', url: '/api/v1/people', payload: { name: 'a' } })
  expect([listed.statusCode, listed.json()]).toEqual([200, { word: 'ok' }])
  const raw = await built.inject({ method: 'GET', url: '/api/v1/raw' })
  expectProblem(raw, 500, 'internal-error')
  expect(raw.body).not.toContain('raw-value')
})

test('a fault is answered and logged without its message', async () => {
  const built = await buildWithRoutes()
  expectProblem(await built.inject({ method: 'GET', url: '/api/v1/fault' }), 500, 'internal-error')
  const text = log.join('')
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
  const line = log.find((entry) => entry.includes('request-answered')) ?? '{}'
  expect(JSON.parse(line)).toMatchObject({
    event: 'request-answered',
    method: 'GET',
    route: '/api/v1/words/:id',
    status: 200,
    requestId: answer.headers['x-request-id'],
  })
  expect(log.join('')).not.toContain('zq9')
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

const Nested = Type.Object({ inner: Type.Object({}) }, { additionalProperties: false })

test.each([
  ['no response schema', {}],
  ['no success schema', { response: { default: Problem } }],
  ['no problem schema', { response: { 200: Greeting } }],
  ['an open object', { response: { 200: Type.Object({}), default: Problem } }],
  ['an open object inside', { response: { 200: Nested, default: Problem } }],
  ['an array of anything', { response: { 200: { type: 'array' }, default: Problem } }],
  ['an empty schema', { response: { 200: {}, default: Problem } }],
])('the server does not start with a route that has %s', async (_what, schema) => {
  const built = await build()
  built.get('/api/v1/open', { schema }, async () => ({}))
  await expect(built.ready()).rejects.toThrow('/api/v1/open')
  server = undefined
})

test('the whole API is described in OpenAPI 3.1 and readable', async () => {
  const built = await buildWithRoutes()
  const description = await built.inject({ method: 'GET', url: '/openapi.json' })
  expect([description.statusCode, description.json()['openapi']]).toEqual([200, '3.1.0'])
  expect(Object.keys(description.json()['paths'])).toContain('/api/v1/people')
  expect((await built.inject({ method: 'GET', url: '/docs/' })).statusCode).toBeLessThan(400)
})

async function speak(built: GatewayServer, text: string): Promise<string> {
  await built.listen({ port: 0, host: '127.0.0.1' })
  const address = built.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return new Promise((resolve, reject) => {
    const socket = connect(address.port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket
      .setEncoding('utf8')
      .on('data', (chunk: string) => (answer += chunk))
      .on('error', reject)
      .on('end', () => resolve(answer))
    setTimeout(() => socket.destroy(), 3000).unref()
    socket.on('close', () => resolve(answer))
  })
}

test.each([
  [
    'an address beyond what Node reads',
    `GET /${'zq9'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    '414',
    'address-too-long',
  ],
  [
    'headers beyond what Node reads',
    `GET / HTTP/1.1\r\nHost: a\r\nx: ${'zq9'.repeat(20_000)}\r\n\r\n`,
    '400',
    'request-invalid',
  ],
  ['a line that is no request', 'zq9 zq9\r\n\r\n', '400', 'request-invalid'],
  ['a method nobody knows', 'PROPFIND /zq9 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '404', 'not-found'],
])('%s on the wire is a problem document', async (_what, text, status, code) => {
  const answer = await speak(await buildWithRoutes(), text)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toMatch(/\r\nContent-Type: application\/problem\+json/i)
  expect(answer).toMatch(/\r\nDate: /i)
  expect(answer).toContain(`"code":"${code}"`)
  expect(answer).not.toContain('zq9')
})
