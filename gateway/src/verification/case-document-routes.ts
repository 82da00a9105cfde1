import { CaseDocument, CaseDocumentRequest } from 'shared-types/contracts/case-documents.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { inspectorOf, requireInspector } from '../http/authentication.ts'
import { withRefusalFloor } from '../http/floor.ts'
import { sendProblem } from '../http/problem-reply.ts'
import { LIMITS } from '../http/request-limits.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { TakeCaseDocument, TakenCaseDocument } from './case-document.ts'

/** 办案取证: `POST /api/v1/case-documents`, for an activated officer with a second one of the same agency. */
export function registerCaseDocumentRoutes(
  server: GatewayServer,
  useCases: { readonly takeCaseDocument: TakeCaseDocument },
): void {
  server.post(
    '/api/v1/case-documents',
    {
      onRequest: requireInspector,
      config: { limit: LIMITS.caseDocument },
      schema: {
        summary: '办案取证: whole records for a case, on screen for sixty seconds',
        description:
          'A code that was fresh within the last half hour, a case number, an active second officer of the same agency by name and badge, and a reason of the list. Every request is recorded; a refusal never says which fact was wrong.',
        tags: ['verification'],
        security: [{ accessToken: [] }],
        body: CaseDocumentRequest,
        response: { 200: CaseDocument, default: Problem },
      },
    },
    async (request, reply) => {
      const taken = await withRefusalFloor(() =>
        useCases.takeCaseDocument(inspectorOf(request), request.body, request.id),
      )
      if (taken.ok) return reply.header('cache-control', 'no-store').send(toContract(taken.value))
      if (taken.failure !== 'request-invalid') return sendProblem(reply, taken.failure)
      return sendProblem(reply, taken.failure, [{ path: '/reference/number', rule: 'personal-number' }])
    },
  )
}

function toContract({ certificates, officer, secondBadgeNumber, at, ...rest }: TakenCaseDocument): CaseDocument {
  return {
    certificates: [...certificates],
    visibleForSeconds: 60,
    watermark: {
      agencyName: officer.agencyName,
      badgeNumber: officer.badgeNumber,
      secondBadgeNumber,
      at: new Date(at).toISOString(),
    },
    asOf: new Date(rest.asOf).toISOString(),
    stale: rest.stale,
    receiptId: rest.receiptId,
  }
}
