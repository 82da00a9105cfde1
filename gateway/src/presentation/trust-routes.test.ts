import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pino } from 'pino'
import { newId } from '../cryptography/random-id.ts'
import { sm3Hex } from '../cryptography/sm3.ts'
import { buildGatewayServer } from '../http/gateway-server.ts'
import type { GatewayServer } from '../http/server-types.ts'
import { openTrustWorkshop, type TrustWorkshop } from './testing/trust-workshop.ts'
import { registerTrustRoutes } from './trust-routes.ts'

const LIST = '/api/v1/trust-list'

describe('the trust documents over HTTP', () => {
  let workshop: TrustWorkshop
  let server: GatewayServer
  beforeEach(async () => {
    workshop = await openTrustWorkshop(1_800_000_000)
    server = await buildGatewayServer({
      sessionTokenKey: workshop.keyRing.sessionTokenKey,
      viewers: { viewerOf: async () => undefined },
      limitFactor: 1,
      trustedProxies: [],
      logger: pino({ level: 'silent' }),
      newId,
      now: Date.now,
      observe: () => undefined,
    })
    registerTrustRoutes(server, { documents: workshop.documents })
  })
  afterEach(async () => {
    await server.close()
    await workshop.close()
  })

  async function publishAll(): Promise<void> {
    await workshop.issueRoots()
    await workshop.publish(false)
  }

  it('are not there before they are made', async () => {
    for (const url of [LIST, '/api/v1/roots/1']) {
      const answer = await server.inject(url)
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({ code: 'not-found' })
    }
  })

  it('are sent as the stored bytes, with SM3 of these as ETag, to be kept five minutes', async () => {
    await publishAll()
    const answer = await server.inject(LIST)
    const stored = await workshop.documents.newest('trust-list')
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toBe(stored?.envelope)
    expect(answer.headers['etag']).toBe(`"${sm3Hex(answer.rawPayload)}"`)
    expect(answer.headers['cache-control']).toBe('public, max-age=300')
    const roots = await server.inject('/api/v1/roots/1')
    expect(roots.body).toBe((await workshop.documents.find('roots', 1))?.envelope)
  })

  it('are not sent again to whoever has them', async () => {
    await publishAll()
    const etag = String((await server.inject(LIST)).headers['etag'])
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await server.inject({ url: LIST, headers: { 'if-none-match': known } })
      expect([answer.statusCode, answer.body, answer.headers['etag']]).toEqual([304, '', etag])
    }
    const other = await server.inject({ url: LIST, headers: { 'if-none-match': '"other"' } })
    expect(other.statusCode).toBe(200)
  })

  it('are the newest list, and every generation of roots', async () => {
    await publishAll()
    const before = (await server.inject(LIST)).headers['etag']
    await publishAll()
    expect((await server.inject(LIST)).headers['etag']).not.toBe(before)
    expect((await server.inject('/api/v1/roots/1')).statusCode).toBe(200)
    expect((await server.inject('/api/v1/roots/2')).statusCode).toBe(200)
    expect((await server.inject('/api/v1/roots/3')).statusCode).toBe(404)
  })

  it.each(['0', '-1', 'x', '1.5', '01', '9999999', '%00'])('roots %s are a request of the wrong form', async (n) => {
    const answer = await server.inject(`/api/v1/roots/${n}`)
    expect([400, 404]).toContain(answer.statusCode)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.body).not.toContain('roots/')
  })
})
