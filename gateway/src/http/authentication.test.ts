import { afterEach, test } from 'vitest'
import { Problem } from 'shared-types/contracts/problem.ts'
import { requireSignedIn } from './authentication.ts'
import type { GatewayServer } from './server-types.ts'
import {
  build,
  buildWithRoutes,
  closeServer,
  expectProblem,
  Greeting,
  Person,
  signedClaims,
  tokenOf,
} from './testing/test-server.ts'

const json = { 'content-type': 'application/json' }
afterEach(closeServer)

const CLAIMS = { sid: 'public', iss: 'roadcert-gateway', aud: 'roadcert-api', iat: 1_700_000_000, exp: 4_000_000_000 }

const TAMPERED: Readonly<Record<string, (built: GatewayServer) => string>> = {
  'a garbage token': () => 'Bearer zq9',
  'another scheme': () => 'Basic zq9',
  'an altered token': (built) => `${tokenOf(built, 'public').slice(0, -4)}AAAA`,
  'a token signed by nobody': () =>
    `Bearer ${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from('{"sid":"public"}').toString('base64url')}.`,
  'a token of another audience': (built) => `Bearer ${built.jwt.sign({ sid: 'public' }, { aud: 'another' })}`,
  'a token of another issuer': (built) => `Bearer ${built.jwt.sign({ sid: 'public' }, { iss: 'another' })}`,
  'a token without audience': () => signedClaims({ ...CLAIMS, aud: undefined }),
  'a token without issuer': () => signedClaims({ ...CLAIMS, iss: undefined }),
  'a token without end': () => signedClaims({ ...CLAIMS, exp: undefined }),
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

test('the same claims with nothing missing are accepted', async () => {
  const built = await buildWithRoutes()
  await built.ready()
  const headers = { authorization: signedClaims(CLAIMS) }
  expectProblem(await built.inject({ method: 'GET', url: '/api/v1/own', headers }), 403, 'not-allowed')
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
