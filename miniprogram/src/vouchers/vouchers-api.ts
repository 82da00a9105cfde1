import type { FileLink, PrintedCodeList, VoucherBatch } from 'shared-types/contracts/vouchers.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { FileReason, VoucherLayout } from 'shared-types/vocabulary/voucher-words.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** How it is printed, and what for. */
export interface PrintChoice {
  readonly layout: VoucherLayout
  readonly reason: FileReason
}

type Answer<T> = Promise<Result<T, GatewayFailure>>

/** A one-time link to the voucher of one certificate; the provinces are asked, which may take a while. */
export async function askVoucherLink(gateway: Gateway, certificateId: string, choice: PrintChoice): Answer<FileLink> {
  const path = `/certificates/${encodeURIComponent(certificateId)}/file-links`
  const body = { format: 'pdf', ...choice }
  const answer = await gateway.ask<FileLink>({ method: 'POST', path, body, access: 'required', timeoutMs: 20_000 })
  return answer.ok ? succeed(answer.value.body) : answer
}

/** 批量打印: begins; `state-conflict` while another one is under way. */
export async function startVoucherBatch(
  gateway: Gateway,
  certificateIds: readonly string[],
  choice: PrintChoice,
): Answer<VoucherBatch> {
  const body = { certificateIds, ...choice }
  const answer = await gateway.ask<VoucherBatch>({ method: 'POST', path: '/voucher-batches', body, access: 'required' })
  return answer.ok ? succeed(answer.value.body) : answer
}

/** How far it is; `not-found` once it is gone. */
export async function readVoucherBatch(gateway: Gateway, batchId: string): Answer<VoucherBatch> {
  const path = `/voucher-batches/${encodeURIComponent(batchId)}`
  const answer = await gateway.ask<VoucherBatch>({ method: 'GET', path, access: 'required' })
  return answer.ok ? succeed(answer.value.body) : answer
}

/** A one-time link to a batch that is ready. */
export async function askBatchLink(gateway: Gateway, batchId: string): Answer<FileLink> {
  const path = `/voucher-batches/${encodeURIComponent(batchId)}/file-links`
  const answer = await gateway.ask<FileLink>({ method: 'POST', path, access: 'required' })
  return answer.ok ? succeed(answer.value.body) : answer
}

/** 印过的码 that still work. */
export async function readPrintedCodes(gateway: Gateway): Answer<PrintedCodeList> {
  const answer = await gateway.ask<PrintedCodeList>({ method: 'GET', path: '/printed-codes', access: 'required' })
  return answer.ok ? succeed(answer.value.body) : answer
}

/** 作废. */
export async function revokePrintedCode(gateway: Gateway, printedCodeId: string): Answer<true> {
  const path = `/printed-codes/${encodeURIComponent(printedCodeId)}`
  const answer = await gateway.ask<null>({ method: 'DELETE', path, access: 'required' })
  return answer.ok ? succeed(true) : answer
}
