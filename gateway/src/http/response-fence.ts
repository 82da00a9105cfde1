import type { RouteOptions } from 'fastify'
import { Problem } from 'shared-types/contracts/problem.ts'
import { openPartOf } from './open-schema.ts'
import type { GatewayServer } from './server-types.ts'

/** What is wrong with a route's answers, or undefined when the fence can hold them. */
function faultOf(route: RouteOptions): string | undefined {
  if (route.config?.page === true) return undefined
  if (route.serializerCompiler !== undefined) return 'has a serializer of its own'
  const response = route.schema?.response
  if (typeof response !== 'object' || response === null) return 'has no response schema'
  const entries = Object.entries(response)
  if (!entries.some(([status]) => /^[23][0-9]{2}$/.test(status))) return 'has no schema for a success status'
  if (!entries.some(([status, schema]) => status === 'default' && schema === Problem))
    return 'has no `default: Problem`'
  for (const [status, schema] of entries) {
    const open = openPartOf(schema)
    if (open !== undefined) return `has an open schema for ${status} at ${open}`
  }
  return undefined
}

/**
 * 出口围栏: only what a contract lists leaves the gateway. At boot every route must have closed schemas for its success
 * statuses and `default: Problem`; an answer whose payload did not pass its schema's serializer is replaced by a fault.
 */
export function installResponseFence(server: GatewayServer): void {
  const routes: RouteOptions[] = []
  server.decorateReply('fencePassed', false)
  server.addHook('onRoute', (route) => {
    routes.push(route)
  })
  server.addHook('onReady', async () => {
    for (const route of routes) {
      const fault = faultOf(route)
      if (fault !== undefined) throw new Error(`Route ${String(route.method)} ${route.url} ${fault}`)
    }
  })
  // Runs for objects alone: strings, buffers and streams never pass a serializer.
  server.addHook('preSerialization', (request, reply, payload, done) => {
    const response = request.routeOptions.schema?.response
    const known = typeof response === 'object' && response !== null && Object.hasOwn(response, String(reply.statusCode))
    if (known && reply.statusCode < 400) reply.fencePassed = true
    done(null, payload)
  })
  server.addHook('onSend', (request, reply, payload, done) => {
    const empty = payload === null || payload === undefined || payload === ''
    const passes = empty || reply.fencePassed || request.routeOptions.config.page === true
    if (passes) done(null, payload)
    else done(new Error('An answer did not pass its response schema'))
  })
}
