import type { Server } from 'node:http'
import fastify, { LogController, type FastifyBaseLogger, type FastifyHttpOptions } from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { SessionTokenKey } from '../cryptography/key-ring.ts'
import type { Viewers } from '../identity/account.ts'
import { installApiDescription } from './api-description.ts'
import { accessTokensOf, installAccessTokens } from './access-tokens.ts'
import { installAuthentication } from './authentication.ts'
import { ADDRESS_LIMIT, answerUnreadableRequest } from './connection-errors.ts'
import { answerError, installErrorHandling } from './error-handling.ts'
import { installJsonBodies } from './json-bodies.ts'
import { createKnownPaths } from './known-paths.ts'
import { installProtocolChecks } from './protocol-checks.ts'
import { installLimits } from './request-limits.ts'
import { installRequestLog, type AnsweredRequest } from './request-log.ts'
import { installResponseFence } from './response-fence.ts'
import { installSecurityHeaders } from './security-headers.ts'
import type { GatewayServer as ContractServer } from './server-types.ts'

/** The public server, as the composition root gets it. */
export type GatewayServer = ContractServer

/** 64 KiB: the largest body that is read. */
const BODY_LIMIT = 65_536

export interface GatewayServerOptions {
  readonly sessionTokenKey: SessionTokenKey
  readonly viewers: Viewers
  /** Multiplies every rate limit. */
  readonly limitFactor: number
  /** Addresses of proxies whose `X-Forwarded-For` counts; none: the connection's own address counts. */
  readonly trustedProxies: readonly string[]
  readonly logger: FastifyBaseLogger
  readonly newId: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly observe: (answered: AnsweredRequest) => void
}

/** Settings that the public server and the operations server share: strict validation, own answers, own request ids. */
export function strictServerOptions(
  logger: FastifyBaseLogger,
  newId: () => string,
): FastifyHttpOptions<Server> & { loggerInstance: FastifyBaseLogger } {
  return {
    loggerInstance: logger,
    // Fastify's own lines hold addresses; http/request-log.ts writes ours.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    requestIdHeader: false,
    genReqId: newId,
    bodyLimit: BODY_LIMIT,
    // Slow senders give up their connection; in-flight requests end before the process does.
    requestTimeout: 30_000,
    // Both are answered with problem documents instead: a request while closing is still served, then the connection ends.
    return503OnClosing: false,
    http: { requireHostHeader: false },
    connectionTimeout: 60_000,
    routerOptions: { maxParamLength: ADDRESS_LIMIT },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, allErrors: false } },
    frameworkErrors: (error, request, reply) => {
      reply.header('x-request-id', request.id).header('referrer-policy', 'no-referrer')
      answerError(error, request, reply)
    },
    clientErrorHandler: (error, socket) => {
      answerUnreadableRequest(error, socket, newId())
    },
  }
}

/**
 * The public server without its routes: strict validation, problem documents for every refusal, response fence, limits,
 * headers, log and API description. Routes are registered on what it returns.
 */
export async function buildGatewayServer(options: GatewayServerOptions): Promise<GatewayServer> {
  const server = fastify({
    ...strictServerOptions(options.logger, options.newId),
    ...(options.trustedProxies.length === 0 ? {} : { trustProxy: [...options.trustedProxies] }),
  }).withTypeProvider<TypeBoxTypeProvider>()
  installErrorHandling(server, createKnownPaths())
  installResponseFence(server)
  await installSecurityHeaders(server)
  installProtocolChecks(server, options.newId)
  installJsonBodies(server)
  await installAccessTokens(server, options.sessionTokenKey)
  installAuthentication(server, { accessTokens: accessTokensOf(server), viewers: options.viewers, now: options.now })
  await installLimits(server, options.limitFactor)
  installRequestLog(server, options.observe)
  await installApiDescription(server)
  return server
}
