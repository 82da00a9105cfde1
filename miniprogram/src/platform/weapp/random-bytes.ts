import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { RandomBytes } from '../ports.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

/**
 * `getRandomValues`: asynchronous, from the system's secure source; of the crypto manager (base library 2.17.3) or of
 * WeChat itself (2.19.0). An answer of another length is no answer.
 */
export const randomBytes: RandomBytes = async (length) => {
  const manager = wechat.getUserCryptoManager?.()
  const call = manager?.getRandomValues
  const answer = await askWechat(call ? call.bind(manager) : wechat.getRandomValues, { length })
  if (!answer.ok) return fail('no-random-bytes')
  const bytes = new Uint8Array(answer.value.randomValues)
  return bytes.length === length ? succeed(bytes) : fail('no-random-bytes')
}
