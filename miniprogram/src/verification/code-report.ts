import type { CodeReportRequest } from 'shared-types/contracts/code-reports.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { encodeUtf8 } from 'shared-types/presentation-code/utf8.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { RandomBytes } from '../platform/ports.ts'
import { sm3 } from '../presentation/sm3-hash.ts'
import type { ReportableCode } from './verdict.ts'

/** Half of a character has no UTF-8; it counts as U+FFFD, as TextEncoder has it. */
function wellFormed(text: string): string {
  return Array.from(text, (one) => (/^[\ud800-\udfff]$/.test(one) ? '\ufffd' : one)).join('')
}

/** 上报的内容: a random id, the fingerprint of the text, and what it was recognised as; the text itself stays here. Fails as the phone's random bytes do. */
export async function codeReport(
  text: string,
  report: ReportableCode,
  randomBytes: RandomBytes,
): Promise<Result<CodeReportRequest, 'no-random-bytes'>> {
  const random = await randomBytes(16)
  if (!random.ok) return random
  const codeDigest = encodeBase64url(sm3(encodeUtf8(wellFormed(text))))
  return succeed({ reportId: encodeBase64url(random.value), codeDigest, ...report })
}
