import { Problem } from 'shared-types/contracts/problem.ts'
import { Verification, VerificationRequest } from 'shared-types/contracts/verifications.ts'
import { optionalViewer, viewerIfAny } from '../http/authentication.ts'
import { sendProblem } from '../http/problem-reply.ts'
import type { GatewayServer } from '../http/server-types.ts'
import { verificationAnswer } from './verification-answer.ts'
import type { VerifyPresentedCode } from './verify-presented-code.ts'

/** 核验: `POST /api/v1/verifications`, open; an inspector who is signed in sees more. */
export function registerVerificationRoutes(
  server: GatewayServer,
  useCases: { readonly verifyPresentedCode: VerifyPresentedCode },
): void {
  server.post(
    '/api/v1/verifications',
    {
      onRequest: optionalViewer,
      schema: {
        summary: '核验亮证码: a conclusion about a code, with the fields that this viewer may see',
        description: 'Never an error for a bad code: any text up to 10,000 characters gets a conclusion.',
        tags: ['verification'],
        security: [{}, { accessToken: [] }],
        body: VerificationRequest,
        response: { 200: Verification, default: Problem },
      },
    },
    async (request, reply) => {
      const verified = await useCases.verifyPresentedCode(viewerIfAny(request), request.body, request.id)
      return verified.ok ? verificationAnswer(verified.value) : sendProblem(reply, verified.failure)
    },
  )
}
