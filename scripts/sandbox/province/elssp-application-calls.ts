import { numberMember, textMember, type JsonObject } from '../server/exchange.ts'
import { parseMessage, stepOf } from './elssp-application-wire.ts'
import type { ElsspCode } from './elssp-wire.ts'
import type { ProvinceDeps } from './province-dialect.ts'

interface Outcome {
  readonly code: ElsspCode
  readonly data?: JsonObject
}

const TAKEN = { SLJG: '1' } as const
const NOT_TAKEN = { SLJG: '2' } as const

/** `SubmitApplication` 提交申请或补正. */
export function submitApplication({ office }: ProvinceDeps, body: JsonObject): Outcome {
  const message = parseMessage(body)
  if (message === undefined) return { code: '102' }
  return { code: '0', data: office.book.receive(message) ? TAKEN : NOT_TAKEN }
}

/** `WithdrawApplication` 撤回. */
export function withdrawApplication({ office }: ProvinceDeps, body: JsonObject): Outcome {
  const receiptNumber = textMember(body, 'SLBH')
  if (receiptNumber === undefined) return { code: '12' }
  return { code: '0', data: office.book.withdraw(receiptNumber) ? TAKEN : NOT_TAKEN }
}

/** `GetApplicationProgress` 办理进度: the cursor is the serial of the last step that was told. */
export function applicationProgress({ office }: ProvinceDeps, body: JsonObject): Outcome {
  const cursor = Number(body['YB'] ?? '')
  if (!Number.isSafeInteger(cursor) || cursor < 0) return { code: '102' }
  const steps = office.book.stepsAfter(cursor)
  return { code: '0', data: { YB: String(steps.at(-1)?.serial ?? cursor), JZ: steps.map(stepOf) } }
}

/** `PutApplicationMaterial` 上传材料. */
export function putMaterial({ office }: ProvinceDeps, body: JsonObject): Outcome {
  const materialId = textMember(body, 'CLBH')
  const offset = numberMember(body, 'PYL')
  const content = body['NR']
  if (materialId === undefined || offset === undefined || typeof content !== 'string') return { code: '12' }
  const bytes = Buffer.from(content, 'base64')
  const { accepted, held } = office.shelf.put({ materialId, offset, bytes, isLast: body['JS'] === '1' })
  return { code: '0', data: { ...(accepted ? TAKEN : NOT_TAKEN), YSZJ: held } }
}
