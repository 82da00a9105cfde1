import fastify from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { afterEach, describe, expect, it } from 'vitest'
import type { ActivePolicy } from '../release/bundle/active-policy.ts'
import { shippedBundleOf, type PolicyVersion } from '../release/bundle/policy-versions.ts'
import { shippedPolicy } from '../release/testing/shipped-policy.ts'
import { createPolicyHold } from './policy-hold.ts'

function version(name: string): PolicyVersion {
  return { bundle: shippedBundleOf([]), digest: '', policy: { ...shippedPolicy, version: name } }
}

/** A server with one route that reads the policy before and after it waited for something. */
function serverWith(active: ActivePolicy, waited: () => Promise<void>) {
  const server = fastify().withTypeProvider<TypeBoxTypeProvider>()
  server.decorateReply('fencePassed', false)
  const hold = createPolicyHold(active)
  hold.install(server)
  const twice = async (): Promise<unknown> => {
    const before = hold.activePolicy().version
    await waited()
    return { before, after: hold.activePolicy().version }
  }
  server.get('/api/v1/twice', twice)
  server.post('/api/v1/twice', twice)
  server.get('/page', async () => ({ page: hold.activePolicy().version }))
  return { server, hold }
}

describe('one version a request', () => {
  const servers: { close(): Promise<unknown> }[] = []
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close()
  })

  function build(changed: Partial<ActivePolicy>, waited = (): Promise<void> => Promise.resolve()) {
    const active = { inForce: () => version('1'), confirmed: () => true, refresh: async () => true, ...changed }
    const built = serverWith(active, waited)
    servers.push(built.server)
    return built
  }

  it.each(['GET', 'POST'] as const)('%s: what begins under a version ends under it', async (method) => {
    let current = version('1')
    const reached = Promise.withResolvers<undefined>()
    const gate = Promise.withResolvers<undefined>()
    const { server, hold } = build({ inForce: () => current }, async () => {
      reached.resolve(undefined)
      await gate.promise
    })
    const request = { method, url: '/api/v1/twice', ...(method === 'POST' ? { payload: { any: 'body' } } : {}) }
    // `then` sends an injected request.
    const first = server.inject(request).then((answer) => answer)
    await reached.promise
    current = version('2')
    gate.resolve(undefined)
    expect((await first).json()).toEqual({ before: '1', after: '1' })
    expect((await server.inject(request)).json()).toEqual({ before: '2', after: '2' })
    expect(hold.activePolicy().version).toBe('2')
  })

  it('an instance that is not sure asks, and goes on when it gets an answer', async () => {
    let sure = false
    const { server } = build({ confirmed: () => sure, refresh: async () => (sure = true) })
    expect((await server.inject('/api/v1/twice')).statusCode).toBe(200)
  })

  it('an instance that cannot be sure answers 503 to the interface, and pages go on', async () => {
    const { server, hold } = build({ confirmed: () => false, refresh: async () => false })
    const answer = await server.inject('/api/v1/twice')
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'evidence-unavailable'])
    expect((await server.inject('/page')).statusCode).toBe(200)
    expect(await hold.isSure()).toBe(false)
  })

  it('a store that hangs does not hold the request with it', async () => {
    const { server } = build({ confirmed: () => false, refresh: () => new Promise(() => undefined) })
    expect((await server.inject('/api/v1/twice')).statusCode).toBe(503)
  })
})
