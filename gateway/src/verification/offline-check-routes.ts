import { OfflineChecks, OfflineChecksRequest } from 'shared-types/contracts/offline-checks.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { inspectorOf, requireInspector } from '../http/authentication.ts'
import { sendProblem } from '../http/problem-reply.ts'
import { LIMITS } from '../http/request-limits.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { ReportedOfflineCheck, ReportOfflineChecks } from './report-offline-checks.ts'

/** 离线核验补报: `POST /api/v1/offline-checks`, for an activated officer whose phone checked codes without network. */
export function registerOfflineCheckRoutes(
  server: GatewayServer,
  useCases: { readonly reportOfflineChecks: ReportOfflineChecks },
): void {
  server.post(
    '/api/v1/offline-checks',
    {
      onRequest: requireInspector,
      config: { limit: LIMITS.offlineChecks },
      schema: {
        summary: '离线核验补报: checks that a phone made by itself, judged again now that there is a network',
        description:
          'At most twenty, of the last 48 hours. The code is judged as of the moment at which it was scanned, its certificates as of now. The same `checkId` again is the same check: one answer, one entry in the log.',
        tags: ['verification'],
        security: [{ accessToken: [] }],
        body: OfflineChecksRequest,
        response: { 200: OfflineChecks, default: Problem },
      },
    },
    async (request, reply) => {
      const reported = await useCases.reportOfflineChecks(inspectorOf(request), request.body.checks, request.id)
      return reported.ok ? { checks: reported.value.map(toContract) } : sendProblem(reply, reported.failure)
    },
  )
}

function toContract(check: ReportedOfflineCheck): OfflineChecks['checks'][number] {
  return check.outcome === 'recorded' ? { ...check, reasons: [...check.reasons] } : { ...check }
}
