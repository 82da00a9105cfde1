import { readCodeText } from 'shared-types/presentation-code/code-text.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import type { ScannedText } from './classify-scanned.ts'

/**
 * 本机就能说的原因: what the phone can say of a text that is no presentation code; undefined for one that has to be verified.
 * Never a pass. Without a trust list nobody can say that a web link is not official, only that it is no code.
 */
export function localReason(
  text: string,
  { kind }: ScannedText,
  hosts: readonly string[] | undefined,
): Reason | undefined {
  if (kind === 'public-code' || kind === 'inspection-code') return undefined
  if (kind === 'printed-code' || kind === 'certificate-identifier') return 'static-code'
  if (kind === 'other-official') return 'other-official-channel'
  const read = readCodeText(text, hosts ?? [])
  if (read.ok || (hosts === undefined && /^https?:/i.test(text))) return 'not-a-presentation-code'
  return read.reason
}
