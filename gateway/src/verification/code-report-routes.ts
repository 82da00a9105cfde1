import { CodeReport, CodeReportRequest } from 'shared-types/contracts/code-reports.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { optionalViewer, viewerIfAny } from '../http/authentication.ts'
import { sendProblem } from '../http/problem-reply.ts'
import { LIMITS } from '../http/request-limits.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { ReportCode } from './report-code.ts'

/** 上报这个码: `POST /api/v1/code-reports`, open to anybody who met a code that deceives. */
export function registerCodeReportRoutes(server: GatewayServer, useCases: { readonly reportCode: ReportCode }): void {
  server.post(
    '/api/v1/code-reports',
    {
      onRequest: optionalViewer,
      config: { limit: LIMITS.codeReport },
      schema: {
        summary: '上报这个码: reports a code that may be made to deceive, by its digest and class alone',
        description: 'The same `reportId` again is the same report. The text of the code never leaves the phone.',
        tags: ['verification'],
        security: [{}, { accessToken: [] }],
        body: CodeReportRequest,
        response: { 201: CodeReport, default: Problem },
      },
    },
    async (request, reply) => {
      const reported = await useCases.reportCode(viewerIfAny(request), request.body, request.id)
      if (!reported.ok) return sendProblem(reply, reported.failure)
      return reply.code(201).send({ receivedAt: new Date(reported.value.receivedAt).toISOString() })
    },
  )
}
