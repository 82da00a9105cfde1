import { Presentation, PresentationRequest } from 'shared-types/contracts/presentations.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { requireSignedIn, viewerOf } from '../http/authentication.ts'
import { LIMITS } from '../http/request-limits.ts'
import type { GatewayServer } from '../http/server-types.ts'
import { sendProblem } from '../http/problem-reply.ts'
import type { SignPresentation } from './sign-presentation.ts'

/** 亮证: `POST /api/v1/presentations`. */
export function registerPresentationRoutes(
  server: GatewayServer,
  useCases: { readonly signPresentation: SignPresentation },
): void {
  server.post(
    '/api/v1/presentations',
    {
      onRequest: requireSignedIn,
      config: { limit: LIMITS.presentation },
      schema: {
        summary: '亮证: signs an attestation for one to four certificates of the own list',
        tags: ['presentation'],
        security: [{ accessToken: [] }],
        body: PresentationRequest,
        response: { 201: Presentation, default: Problem },
      },
    },
    async (request, reply) => {
      const signed = await useCases.signPresentation(viewerOf(request), request.body, request.id)
      if (signed.ok) return reply.code(201).send(signed.value)
      const { failure } = signed
      return typeof failure === 'string'
        ? sendProblem(reply, failure)
        : sendProblem(reply, failure.code, failure.fields)
    },
  )
}
