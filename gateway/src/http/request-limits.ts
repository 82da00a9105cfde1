import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import { neighbourhoodOf } from './address-neighbourhood.ts'
import type { Guard } from './authentication.ts'
import { sendLimit } from './problem-reply.ts'
import type { GatewayServer } from './server-types.ts'

/** 限流: how often, and per whom; the figures are assumed. Both windows answer 429 with the seconds to wait. */
export interface RequestLimit {
  /** Soft: over soon. */
  readonly perMinute: number
  /** Hard: for whoever goes on and on; forty times the minute's unless it is given. */
  readonly perHour?: number
  /** `account`: per signed-in account, and per address for anybody else. `address`: always per address. */
  readonly by: 'account' | 'address'
}

/** Limits of the routes that invite guessing or cost an upstream call; every other route has `general`. */
export const LIMITS = {
  general: { perMinute: 600, by: 'account' },
  signIn: { perMinute: 60, by: 'address' },
  identityProof: { perMinute: 5, perHour: 30, by: 'account' },
  identityBinding: { perMinute: 10, perHour: 60, by: 'account' },
  inspectorActivation: { perMinute: 10, perHour: 30, by: 'account' },
  // Every minute of a working day may be shown; somebody who switches between audiences signs more often.
  presentation: { perMinute: 60, perHour: 3_600, by: 'account' },
  caseDocument: { perMinute: 6, perHour: 60, by: 'account' },
  // Soft limits by post stand in verification/lookup-patterns.ts: they are marked, these refuse.
  lookup: { perMinute: 30, perHour: 600, by: 'account' },
  offlineChecks: { perMinute: 20, perHour: 300, by: 'account' },
  fileLink: { perMinute: 20, perHour: 200, by: 'account' },
  voucherBatch: { perMinute: 4, perHour: 20, by: 'account' },
  fileDelivery: { perMinute: 60, by: 'address' },
  codeReport: { perMinute: 10, perHour: 60, by: 'account' },
} as const satisfies Readonly<Record<string, RequestLimit>>

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const MINUTES_IN_A_HARD_HOUR = 40
/** Callers that one limit remembers; the longest silent are forgotten first. */
const CALLERS = 20_000

function keyOf(request: FastifyRequest, by: RequestLimit['by']): string {
  const caller = request.caller
  return by === 'account' && caller?.kind === 'signed-in'
    ? `account:${caller.viewer.accountId}`
    : `address:${neighbourhoodOf(request.ip)}`
}

/** A step that counts the request in both windows and refuses it when one is full. */
function limiterOf(server: GatewayServer, limit: RequestLimit, factor: number): Guard {
  const { perMinute, perHour = perMinute * MINUTES_IN_A_HARD_HOUR, by } = limit
  const windowOf = (max: number, timeWindow: number) => {
    const options = {
      max: Math.max(1, Math.floor(max * factor)),
      timeWindow,
      // Read by the store though not listed among the types of these options.
      cache: CALLERS,
      keyGenerator: (request: FastifyRequest) => keyOf(request, by),
    }
    return server.createRateLimit(options)
  }
  const windows = [windowOf(perMinute, MINUTE_MS), windowOf(perHour, HOUR_MS)]
  return async (request, reply) => {
    for (const count of windows) {
      const counted = await count(request)
      if (!counted.isAllowed && counted.isExceeded) return sendLimit(reply, counted.ttlInSeconds)
    }
    return undefined
  }
}

/**
 * Gives every route its limit, and unknown addresses the general one. A limit stands before the guards: requests that are
 * refused count too. `factor` multiplies all.
 */
export async function installLimits(server: GatewayServer, factor: number): Promise<void> {
  await server.register(rateLimit, { global: false })
  const general = limiterOf(server, LIMITS.general, factor)
  const limiters = new Set<unknown>([general])
  server.addHook('onRequest', async (request, reply) => (request.is404 ? general(request, reply) : undefined))
  server.addHook('onRoute', (route) => {
    const others = [route.onRequest ?? []].flat()
    // The HEAD twin of a GET route comes with the limit of the route it was made from.
    if (others.some((hook) => limiters.has(hook))) return
    const limiter = route.config?.limit === undefined ? general : limiterOf(server, route.config.limit, factor)
    limiters.add(limiter)
    route.onRequest = [limiter, ...others]
  })
}
