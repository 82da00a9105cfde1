import { Lookup, LookupRequest } from 'shared-types/contracts/lookups.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { inspectorOf, requireInspector } from '../http/authentication.ts'
import { withFloorUnless } from '../http/floor.ts'
import { sendProblem } from '../http/problem-reply.ts'
import { LIMITS } from '../http/request-limits.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { LookUp } from './look-up.ts'
import { verificationAnswer } from './verification-answer.ts'

/** 无码查询: `POST /api/v1/lookups`, for an activated officer. */
export function registerLookupRoutes(server: GatewayServer, useCases: { readonly lookUp: LookUp }): void {
  server.post(
    '/api/v1/lookups',
    {
      onRequest: requireInspector,
      config: { limit: LIMITS.lookup },
      schema: {
        summary: '无码查询: a vehicle, a certificate or a practitioner, when there is no code',
        description:
          'Two facts at least. A task number for `lookup-roadside`, a case number for `lookup-case`; every request is recorded with its purpose. Nothing found, withheld and out of competence are one answer: doubt `not-found`, which is not "unlicensed".',
        tags: ['verification'],
        security: [{ accessToken: [] }],
        body: LookupRequest,
        response: { 200: Lookup, default: Problem },
      },
    },
    async (request, reply) => {
      const found = await withFloorUnless(
        () => useCases.lookUp(inspectorOf(request), request.body, request.id),
        (outcome) => outcome.ok && outcome.value.certificates.length > 0,
      )
      if (found.ok) return reply.header('cache-control', 'no-store').send(verificationAnswer(found.value))
      if (found.failure === 'evidence-unavailable') return sendProblem(reply, found.failure)
      const path = found.failure === 'personal-number' ? 'reference.number' : 'reference.kind'
      return sendProblem(reply, 'request-invalid', [{ path, rule: found.failure }])
    },
  )
}
