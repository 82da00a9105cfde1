import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ScanFailure, ScanWays } from '../ports.ts'
import { askWechat, type WechatRefusal } from './ask-wechat.ts'
import { privacy } from './privacy.ts'
import { wechat } from './wechat.ts'

/** WeChat tells in words alone why it did not scan. */
function failureOf(refusal: WechatRefusal): ScanFailure {
  const message = refusal.kind === 'refused' ? refusal.message : ''
  if (message.includes('cancel')) return 'cancelled'
  if (message.includes('privacy')) return 'privacy-refused'
  return /auth|permission|denied/.test(message) ? 'not-permitted' : 'no-code-found'
}

/** `wx.scanCode`: camera, with the album one tap away inside WeChat's own scanner. Nothing it reads is ever opened. */
async function scanWithCamera(): Promise<Result<string, ScanFailure>> {
  if (!(await privacy.ask())) return fail('privacy-refused')
  const answer = await askWechat(wechat.scanCode, { onlyFromCamera: false, scanType: ['qrCode'] })
  if (!answer.ok) return fail(failureOf(answer.failure))
  return answer.value.result ? succeed(answer.value.result) : fail('no-code-found')
}

/** WeChat scans by camera; pictures are chosen inside the same scanner. A base library without it leaves typed entry. */
export const scanWays: ScanWays = wechat.scanCode ? { camera: scanWithCamera } : {}
