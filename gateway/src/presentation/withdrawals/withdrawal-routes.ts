import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from 'shared-types/contracts/problem.ts'
import { NoContent } from 'shared-types/contracts/primitives.ts'
import { SignedEnvelope } from 'shared-types/contracts/signed-documents.ts'
import { isKnownTag } from '../../http/entity-tags.ts'
import { sendProblem } from '../../http/problem-reply.ts'
import type { GatewayServer } from '../../http/server-types.ts'
import type { ServedWithdrawals } from './withdrawals-in-force.ts'

/**
 * A minute at most in a cache: a change is published within a minute too. A cache that finds no gateway goes on with what
 * it has for a day, because the list itself says until when it is good.
 */
const CACHING = 'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400'

/** 状态名单: `GET /api/v1/withdrawals`, the same bytes for everybody; open, and nobody is told from anybody. */
export function registerWithdrawalRoutes(
  server: GatewayServer,
  inForce: () => Promise<ServedWithdrawals | undefined>,
): void {
  server.get(
    '/api/v1/withdrawals',
    {
      schema: {
        summary: '状态名单: what is suspended or ended of codes that still run',
        tags: ['trust'],
        response: { 200: SignedEnvelope, 304: NoContent, default: Problem },
      },
    },
    async (request, reply) => sendServed(request, reply, await inForce()),
  )
}

function sendServed(request: FastifyRequest, reply: FastifyReply, served: ServedWithdrawals | undefined): FastifyReply {
  if (served === undefined) return sendProblem(reply, 'not-found')
  reply.header('etag', served.etag).header('cache-control', CACHING)
  if (isKnownTag(request.headers['if-none-match'], served.etag)) return reply.code(304).send()
  // The schema writes the members in the stored order, so that these are the stored bytes (held by a test).
  return reply.send(served.envelope)
}
