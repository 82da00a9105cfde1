import { afterEach, expect, test } from 'vitest'
import { newId } from '../cryptography/random-id.ts'
import { createMeasures } from './measures.ts'
import { buildOperationsServer, type NotReady } from './operations-server.ts'
import { createLogger } from './request-log.ts'
import type { GatewayServer } from './server-types.ts'

let server: GatewayServer | undefined

afterEach(async () => {
  await server?.close()
})

async function build(notReady: NotReady | undefined): Promise<GatewayServer> {
  const measures = createMeasures()
  measures.observe({ method: 'POST', route: '/api/v1/verifications', status: 200, milliseconds: 12 })
  measures.observe({ method: 'BREW', route: 'none', status: 404, milliseconds: 1 })
  const logger = createLogger({ write: () => {} })
  server = await buildOperationsServer({ notReady: async () => notReady, measures, logger, newId })
  return server
}

test('a gateway that lives and can serve says so', async () => {
  const built = await build(undefined)
  expect((await built.inject('/healthz')).json()).toEqual({ state: 'alive' })
  expect((await built.inject('/readyz')).json()).toEqual({ state: 'ready' })
})

test('a gateway without its database lives and is not ready', async () => {
  const built = await build('evidence-unavailable')
  expect((await built.inject('/healthz')).statusCode).toBe(200)
  const answer = await built.inject('/readyz')
  expect([answer.statusCode, answer.json()['code'], answer.headers['content-type']]).toEqual([
    503,
    'evidence-unavailable',
    'application/problem+json; charset=utf-8',
  ])
})

test('the measures name route patterns, and any odd method is one label', async () => {
  const text = (await (await build(undefined)).inject('/metrics')).body
  expect(text).toContain(
    'gateway_request_seconds_count{method="POST",route="/api/v1/verifications",status_class="2xx"} 1',
  )
  expect(text).toContain('gateway_request_seconds_count{method="other",route="none",status_class="4xx"} 1')
  expect(text).toContain('process_cpu_seconds_total')
})

test('an unknown address is a problem document here too', async () => {
  const answer = await (await build(undefined)).inject('/zq9')
  expect([answer.statusCode, answer.json()['code']]).toEqual([404, 'not-found'])
})
