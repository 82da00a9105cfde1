import fastify, { type FastifyBaseLogger } from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Problem } from 'shared-types/contracts/problem.ts'
import { Type } from 'typebox'
import { installErrorHandling } from './error-handling.ts'
import { strictServerOptions } from './gateway-server.ts'
import { installJsonBodies } from './json-bodies.ts'
import { createKnownPaths } from './known-paths.ts'
import type { Measures } from './measures.ts'
import { installProtocolChecks } from './protocol-checks.ts'
import { sendProblem } from './problem-reply.ts'
import { installResponseFence } from './response-fence.ts'
import { installSecurityHeaders } from './security-headers.ts'
import type { GatewayServer } from './server-types.ts'

/** Why the gateway should get no requests now. */
export type NotReady = 'evidence-unavailable' | 'upstream-unavailable'

export interface OperationsServerOptions {
  /** Undefined when ready; the database is asked, and a gateway that is closing is not ready. */
  readonly notReady: () => Promise<NotReady | undefined>
  readonly measures: Measures
  readonly logger: FastifyBaseLogger
  readonly newId: () => string
}

const State = Type.Object({ state: Type.Enum(['alive', 'ready']) }, { additionalProperties: false })

/** 运维端口: `/healthz` (the process lives), `/readyz` (it can serve), `/metrics`. Not for the public network. */
export async function buildOperationsServer(options: OperationsServerOptions): Promise<GatewayServer> {
  const server = fastify(strictServerOptions(options.logger, options.newId)).withTypeProvider<TypeBoxTypeProvider>()
  installErrorHandling(server, createKnownPaths())
  installResponseFence(server)
  await installSecurityHeaders(server)
  installProtocolChecks(server, options.newId)
  installJsonBodies(server)
  const schema = { response: { 200: State, default: Problem } }
  server.get('/healthz', { schema }, async () => ({ state: 'alive' as const }))
  server.get('/readyz', { schema }, async (_request, reply) => {
    const reason = await options.notReady()
    return reason === undefined ? reply.send({ state: 'ready' }) : sendProblem(reply, reason)
  })
  server.get('/metrics', { config: { page: true } }, async (_request, reply) =>
    reply.type(options.measures.mediaType).send(await options.measures.render()),
  )
  return server
}
