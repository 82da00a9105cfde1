import { NoContent } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { ReleaseRules, ReleaseRulesQuery } from 'shared-types/contracts/release-rules.ts'
import { isKnownTag } from '../http/entity-tags.ts'
import { sendProblem } from '../http/problem-reply.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { TellReleaseRules } from './tell-release-rules.ts'

/** 看得到什么、为什么: `GET /api/v1/release-rules`, open to everybody; the policy's own words about one view. */
export function registerReleaseRulesRoutes(
  server: GatewayServer,
  useCases: { readonly tellReleaseRules: TellReleaseRules },
): void {
  server.get(
    '/api/v1/release-rules',
    {
      schema: {
        summary: '看得到什么、为什么: which fields an audience is told for a purpose, how, why, on what basis',
        description:
          'The rules that run, in the words of the release policy. Every answer with a certificate names policyVersion, audience and purpose; `version` asks for the rules of an earlier answer.',
        tags: ['release'],
        querystring: ReleaseRulesQuery,
        response: { 200: ReleaseRules, 304: NoContent, default: Problem },
      },
    },
    async (request, reply) => {
      const told = await useCases.tellReleaseRules(request.query)
      if (!told.ok) return sendProblem(reply, told.failure)
      const { policyVersion, audience, purpose } = told.value
      const etag = `"${policyVersion}.${audience}.${purpose}"`
      // A version never changes; which one is in force may, within five seconds.
      const lifetime = request.query.version === undefined ? 'public, max-age=5' : 'public, max-age=86400'
      reply.header('etag', etag).header('cache-control', lifetime)
      return isKnownTag(request.headers['if-none-match'], etag) ? reply.code(304).send(null) : told.value
    },
  )
}
