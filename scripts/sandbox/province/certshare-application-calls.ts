import { textMember, type JsonObject } from '../server/exchange.ts'
import { parseMessage, stepOf } from './certshare-application-wire.ts'
import type { CertshareStatus } from './certshare-wire.ts'
import type { ProvinceDeps } from './province-dialect.ts'

interface Outcome {
  readonly status: CertshareStatus
  readonly answer?: JsonObject
}

/** `submitApply` 提交申请或补正. */
export function submitApply({ office }: ProvinceDeps, data: JsonObject): Outcome {
  const message = parseMessage(data)
  if (message === undefined) return { status: '102' }
  return { status: '0', answer: { accepted: office.book.receive(message) } }
}

/** `revokeApply` 撤回. */
export function revokeApply({ office }: ProvinceDeps, data: JsonObject): Outcome {
  const receiptNumber = textMember(data, 'applyNo')
  if (receiptNumber === undefined) return { status: '12' }
  return { status: '0', answer: { accepted: office.book.withdraw(receiptNumber) } }
}

/** `queryApplyProgress` 办理进度: the cursor is the serial of the last step that was told. */
export function queryApplyProgress({ office }: ProvinceDeps, data: JsonObject): Outcome {
  const cursor = Number(textMember(data, 'cursor'))
  if (!Number.isSafeInteger(cursor) || cursor < 0) return { status: '102' }
  const steps = office.book.stepsAfter(cursor)
  return { status: '0', answer: { cursor: String(steps.at(-1)?.serial ?? cursor), steps: steps.map(stepOf) } }
}

/** `uploadApplyMaterial` 上传材料. */
export function uploadApplyMaterial({ office }: ProvinceDeps, data: JsonObject): Outcome {
  const materialId = textMember(data, 'materialNo')
  const offset = Number(textMember(data, 'offset'))
  const content = data['content']
  if (materialId === undefined || !Number.isSafeInteger(offset) || typeof content !== 'string') return { status: '12' }
  const bytes = Buffer.from(content, 'base64')
  const { accepted, held } = office.shelf.put({ materialId, offset, bytes, isLast: data['last'] === '1' })
  return { status: '0', answer: { accepted, heldBytes: held } }
}
