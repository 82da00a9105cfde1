import { Type } from 'typebox'
import { OpaqueId } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { FileLink, VoucherBatch, VoucherBatchRequest } from 'shared-types/contracts/vouchers.ts'
import { fileReasonOf } from 'shared-types/vocabulary/voucher-words.ts'
import { holderOf, requireHolder } from '../http/authentication.ts'
import { sendLimit, sendProblem } from '../http/problem-reply.ts'
import { LIMITS } from '../http/request-limits.ts'
import type { GatewayServer } from '../http/server-types.ts'
import { toFileLink } from './file-routes.ts'
import type { LinkBatch } from './link-batch.ts'
import type { VoucherBatches, VoucherBatchView } from './voucher-batch.ts'

const BatchParams = Type.Object({ batchId: OpaqueId }, { additionalProperties: false })
const DESCRIBED = { tags: ['files'], security: [{ accessToken: [] }] }
const TRY_AGAIN_SECONDS = 30

function toContract({ batchId, state, total, done, leftOut, endsAt }: VoucherBatchView): VoucherBatch {
  return { batchId, state, total, done, leftOut: [...leftOut], endsAt: new Date(endsAt).toISOString() }
}

/** What stands behind the routes of batches. */
export interface VoucherBatchUseCases {
  readonly batches: Pick<VoucherBatches, 'start' | 'find'>
  readonly linkBatch: LinkBatch
}

function registerStart(server: GatewayServer, batches: VoucherBatchUseCases['batches']): void {
  server.post(
    '/api/v1/voucher-batches',
    {
      onRequest: requireHolder,
      config: { limit: LIMITS.voucherBatch },
      schema: {
        ...DESCRIBED,
        summary: '批量打印: vouchers of up to two hundred certificates in one file, made step by step',
        description:
          'The batch lives in the memory of this gateway: it ends with it, and ten minutes after it is ready. One at a time for an account (409 `state-conflict`).',
        body: VoucherBatchRequest,
        response: { 202: VoucherBatch, default: Problem },
      },
    },
    async (request, reply) => {
      const { certificateIds, layout = 'a4', reason } = request.body
      const order = { certificateIds, layout, reason: fileReasonOf(reason), requestId: request.id }
      const started = batches.start(holderOf(request), order)
      if (started.ok) return reply.code(202).send(toContract(started.value))
      return started.failure === 'too-many-requests'
        ? sendLimit(reply, TRY_AGAIN_SECONDS)
        : sendProblem(reply, started.failure)
    },
  )
}

/** 批量打印: `POST /voucher-batches`, `GET /voucher-batches/{id}`, `POST /voucher-batches/{id}/file-links`. */
export function registerVoucherBatchRoutes(server: GatewayServer, { batches, linkBatch }: VoucherBatchUseCases): void {
  registerStart(server, batches)
  server.get(
    '/api/v1/voucher-batches/:batchId',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '批量打印的进度: 404 once it has ended, and after a restart of the gateway',
        params: BatchParams,
        response: { 200: VoucherBatch, default: Problem },
      },
    },
    async (request, reply) => {
      const batch = batches.find(holderOf(request).accountId, request.params.batchId)
      return batch ? toContract(batch) : sendProblem(reply, 'not-found')
    },
  )
  server.post(
    '/api/v1/voucher-batches/:batchId/file-links',
    {
      onRequest: requireHolder,
      config: { limit: LIMITS.fileLink },
      schema: {
        ...DESCRIBED,
        summary: '取批量文件: a one-time link to a batch that is ready; 409 `state-conflict` while it is not',
        params: BatchParams,
        response: { 201: FileLink, default: Problem },
      },
    },
    async (request, reply) => {
      const linked = await linkBatch(holderOf(request), request.params.batchId, request.id)
      return linked.ok ? reply.code(201).send(toFileLink(linked.value, request)) : sendProblem(reply, linked.failure)
    },
  )
}
