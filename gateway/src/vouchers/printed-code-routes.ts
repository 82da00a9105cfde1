import { Type } from 'typebox'
import { NoContent, OpaqueId } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { PrintedCodeList } from 'shared-types/contracts/vouchers.ts'
import { holderOf, requireHolder } from '../http/authentication.ts'
import { sendProblem } from '../http/problem-reply.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { ListPrintedCodes, RevokePrintedCode } from './held-codes.ts'

const Params = Type.Object({ printedCodeId: OpaqueId }, { additionalProperties: false })
const DESCRIBED = { tags: ['files'], security: [{ accessToken: [] }] }

/** 打印码: `GET /printed-codes` and `DELETE /printed-codes/{printedCodeId}`. */
export function registerPrintedCodeRoutes(
  server: GatewayServer,
  useCases: { readonly listPrintedCodes: ListPrintedCodes; readonly revokePrintedCode: RevokePrintedCode },
): void {
  server.get(
    '/api/v1/printed-codes',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '我的打印码: static codes on vouchers of the own certificates and of companies acted for',
        response: { 200: PrintedCodeList, default: Problem },
      },
    },
    async (request) => {
      const { printedCodes, complete } = await useCases.listPrintedCodes(holderOf(request))
      return { printedCodes: [...printedCodes], complete }
    },
  )
  server.delete(
    '/api/v1/printed-codes/:printedCodeId',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '作废打印码: the code stops working at once, whoever holds the paper',
        params: Params,
        response: { 204: NoContent, default: Problem },
      },
    },
    async (request, reply) => {
      const revoked = await useCases.revokePrintedCode(holderOf(request), request.params.printedCodeId, request.id)
      return revoked.ok ? reply.code(204).send(null) : sendProblem(reply, revoked.failure)
    },
  )
}
