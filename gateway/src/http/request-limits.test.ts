import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { registerCertificateRoutes } from '../certificates/certificate-routes.ts'
import { registerCompanyAgentRoutes } from '../delegation/company-agent-routes.ts'
import { registerDelegationRoutes } from '../delegation/delegation-routes.ts'
import { registerIdentityRoutes } from '../identity/identity-routes.ts'
import { registerSessionRoutes } from '../identity/session-routes.ts'
import { registerPresentationRoutes } from '../presentation/presentation-routes.ts'
import { registerTrustRoutes } from '../presentation/trust-routes.ts'
import { registerVerificationRoutes } from '../verification/verification-routes.ts'
import type { GatewayServer } from './gateway-server.ts'
import { readSettings } from '../configuration/settings.ts'
import { registerOperatorRoutes } from './operator-routes.ts'
import { installPreviewPages } from './preview-pages.ts'
import { LIMITS } from './request-limits.ts'
import { build, buildWithRoutes, closeServer, expectProblem, tokenOf } from './testing/test-server.ts'

afterEach(closeServer)

const unused = async (): Promise<never> => {
  throw new Error('no use case is called here')
}

/** Method and address of every route of the gateway; what stands in the address is of no matter. */
async function registerEverything(server: GatewayServer): Promise<readonly (readonly [string, string])[]> {
  const routes: [string, string][] = [
    ['GET', '/openapi.json'],
    ['GET', '/docs'],
    ['GET', '/docs/static/index.html'],
  ]
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push([one, url.replaceAll(/:\w+/g, '1').replace('*', 'x')])
  })
  registerSessionRoutes(server, {
    signIn: unused,
    refreshSession: unused,
    listSessions: unused,
    signOut: unused,
    signOutEverywhere: unused,
  })
  registerIdentityRoutes(server, {
    requestPhoneCode: unused,
    bindIdentity: unused,
    unbindIdentity: unused,
    activateInspector: unused,
  })
  registerCertificateRoutes(server, { listCertificates: unused, showCertificate: unused })
  registerPresentationRoutes(server, { signPresentation: unused })
  registerVerificationRoutes(server, { verifyPresentedCode: unused })
  registerDelegationRoutes(server, {
    giveDelegation: unused,
    listDelegations: unused,
    acceptDelegation: unused,
    endDelegation: unused,
  })
  registerCompanyAgentRoutes(server, { appointAgent: unused, listAgents: unused, endAgent: unused })
  registerTrustRoutes(server, { documents: { newest: unused, find: unused, add: unused } })
  const settings = readSettings({ H5_DIRECTORY: '/nowhere' })
  if (!settings.ok) throw new Error(settings.failure)
  registerOperatorRoutes(server, settings.value)
  await installPreviewPages(server, settings.value)
  await server.ready()
  return routes
}

test('every route has a limit, and so has every address that is none', async () => {
  // The least factor: every limit is one request.
  const server = await build(0.000_001)
  const routes = await registerEverything(server)
  expect(routes.length).toBeGreaterThan(30)
  const unlimited: string[] = []
  for (const [index, [method, url]] of [...routes, ['GET', '/nowhere'], ['PUT', '/api/v1/sessions']].entries()) {
    const from = { method, url, remoteAddress: `10.0.${index >> 8}.${index & 255}` }
    const first = await server.inject(from)
    const second = await server.inject(from)
    if (first.statusCode === 429 || second.statusCode !== 429) unlimited.push(`${method} ${url}`)
    else if (method !== 'HEAD') expectProblem(second, 429, 'too-many-requests')
  }
  expect(unlimited).toEqual([])
})

describe('soft and hard limits', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('a minute that is full is over soon, an hour that is full is not', async () => {
    const server = await build(1)
    const limit = { perMinute: 2, perHour: 3, by: 'address' } as const
    server.get('/limited', { config: { limit, page: true } }, async () => 'ok')
    const ask = async () => {
      const answer = await server.inject({ url: '/limited' })
      return [answer.statusCode, answer.headers['retry-after']]
    }
    expect([await ask(), await ask(), await ask()]).toEqual([
      [200, undefined],
      [200, undefined],
      [429, '60'],
    ])
    vi.advanceTimersByTime(60_000)
    expect(await ask()).toEqual([200, undefined])
    expect(await ask()).toEqual([429, '3540'])
    vi.advanceTimersByTime(3_540_000)
    expect(await ask()).toEqual([200, undefined])
  })

  test('an account is counted apart from the address, and a bad token is the address', async () => {
    const server = await build(1)
    const limit = { perMinute: 1, by: 'account' } as const
    server.get('/limited', { config: { limit, page: true } }, async () => 'ok')
    const ask = async (authorization?: string) => {
      const headers = authorization === undefined ? {} : { authorization }
      return (await server.inject({ url: '/limited', headers })).statusCode
    }
    const token = tokenOf(server, 'public')
    expect([await ask(token), await ask(), await ask(token), await ask('Bearer bad')]).toEqual([200, 200, 429, 429])
  })
})

test('requests that a guard refuses count too', async () => {
  const server = await buildWithRoutes(0.000_001)
  const ask = async () => (await server.inject({ method: 'DELETE', url: '/api/v1/people/current' })).statusCode
  expect([await ask(), await ask()]).toEqual([401, 429])
})

test('a code can be signed forty times a minute all day', () => {
  expect(LIMITS.presentation.perMinute).toBeGreaterThanOrEqual(40)
  expect(LIMITS.presentation.perHour).toBeGreaterThanOrEqual(40 * 60)
})
