import { generateKeyPairSync, sign } from 'node:crypto'
import { Writable } from 'node:stream'
import { expect } from 'vitest'
import type { RouteOptions } from 'fastify'
import { Type } from 'typebox'
import { NoContent } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { newId } from '../../cryptography/random-id.ts'
import type { Viewers } from '../../identity/account.ts'
import { accessTokensOf } from '../access-tokens.ts'
import { requireHolder, requireSignedIn } from '../authentication.ts'
import { buildGatewayServer, type GatewayServer } from '../gateway-server.ts'
import { createLogger } from '../request-log.ts'

/** What the routes of the test server answer. */
export const Greeting = Type.Object({ word: Type.String() }, { additionalProperties: false })
/** What one of its routes takes. */
export const Person = Type.Object(
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

/** An authorization header for a session id; `public` is the only one that lives. */
export function tokenOf(built: GatewayServer, sessionId: string): string {
  return `Bearer ${accessTokensOf(built).issue(sessionId)}`
}

/** An authorization header signed by the server's own key over these claims and no others. */
export function signedClaims(claims: Readonly<Record<string, unknown>>): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${encode({ alg: 'EdDSA', typ: 'JWT' })}.${encode(claims)}`
  return `Bearer ${text}.${sign(null, Buffer.from(text), pair.privateKey).toString('base64url')}`
}

let log: string[] = []
let server: GatewayServer | undefined

/** The lines that the last server logged. */
export function logged(): readonly string[] {
  return log
}

/** Closes the last server. */
export async function closeServer(): Promise<void> {
  await server?.close()
  server = undefined
}

function sink(): Writable {
  log = []
  return new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk))
      done()
    },
  })
}

/** A server without routes. */
export async function build(limitFactor = 100): Promise<GatewayServer> {
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

/** A server with one route of each sort. */
export async function buildWithRoutes(limitFactor = 100): Promise<GatewayServer> {
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

interface Answer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Expects a whole problem document with its headers. */
export function expectProblem(answer: Answer, status: number, code: string): void {
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
