import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { GatewayServer } from './server-types.ts'

/** 限流: how often within a minute, and per whom; the figures are assumed. */
export interface RequestLimit {
  readonly perMinute: number
  /** `account`: per signed-in account, and per address for anybody else. `address`: always per address. */
  readonly by: 'account' | 'address'
}

/** Limits of the routes that invite guessing or cost an upstream call; every other route has `general`. */
export const LIMITS = {
  general: { perMinute: 600, by: 'account' },
  signIn: { perMinute: 60, by: 'address' },
  identityProof: { perMinute: 5, by: 'account' },
  identityBinding: { perMinute: 10, by: 'account' },
  inspectorActivation: { perMinute: 10, by: 'account' },
  presentation: { perMinute: 60, by: 'account' },
} as const satisfies Readonly<Record<string, RequestLimit>>

const MINUTE_MS = 60_000

function keyOf(request: FastifyRequest, by: RequestLimit['by']): string {
  const caller = request.caller
  return by === 'account' && caller?.kind === 'signed-in'
    ? `account:${caller.viewer.accountId}`
    : `address:${request.ip}`
}

/** Applies the limits; an exceeded one is answered 429 with `Retry-After` by the error handler. `factor` multiplies all. */
export async function installLimits(server: GatewayServer, factor: number): Promise<void> {
  const settingsOf = (
    limit: RequestLimit,
  ): { max: number; timeWindow: number; keyGenerator: (request: FastifyRequest) => string } => ({
    max: Math.max(1, Math.floor(limit.perMinute * factor)),
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => keyOf(request, limit.by),
  })
  // Stands before the plugin's own hook, which reads what this one writes.
  server.addHook('onRoute', (route) => {
    const limit = route.config?.limit
    if (limit !== undefined) route.config = { ...route.config, rateLimit: settingsOf(limit) }
  })
  const quiet = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }
  await server.register(rateLimit, {
    global: true,
    ...settingsOf(LIMITS.general),
    addHeaders: { ...quiet, 'retry-after': true },
    addHeadersOnExceeding: quiet,
    cache: 20_000,
  })
}
