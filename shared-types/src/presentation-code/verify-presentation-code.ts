import type { Reason } from '../vocabulary/reasons.ts'
import type { Attested, PresentationCode } from './attestation.ts'
import { equalBytes } from './bytes.ts'
import { checkEntries } from './check-entries.ts'
import { checkFreshness, isTrustListStale } from './check-freshness.ts'
import { checkKey } from './check-key.ts'
import { isSignatureGood } from './check-signature.ts'
import { checkTime } from './check-time.ts'
import { saneClock, type Clock } from './clock.ts'
import { decodeCode, readCodeText } from './code-text.ts'
import { decodeAttested } from './decode-attested.ts'
import { anchorOfLink } from './hash-chain.ts'
import type { PresentationVerdict, VerificationInput } from './verification-input.ts'
import { weighReasons } from './weigh-reasons.ts'

/**
 * 核验亮证码: the one function that mini-program, gateway and scripts verify a code with, steps 1 to 8 of
 * docs/presentation-code.md. Steps 1 to 6 stop at the first failure with exactly one reason; 7 and 8 collect all.
 * Never throws on any text or time.
 */
export function verifyPresentationCode(input: VerificationInput): PresentationVerdict {
  const clock = saneClock(input.nowSeconds, input.uncertaintySeconds)
  const context = {
    trustListStale: isTrustListStale(input.trustList, clock),
    confirmedOnline: input.online !== undefined,
  }
  const checked = checkCode(input, clock)
  if (!checked.ok) return { ...weighReasons([checked.reason], context), reasons: [checked.reason] }
  const { attested, code } = checked
  const reasons = Array.from(
    new Set<Reason>([
      ...checked.doubts,
      ...checkEntries(attested, clock, input.withdrawals),
      ...checkFreshness(attested, code, clock, input),
    ]),
  )
  return { ...weighReasons(reasons, context), reasons, attested, code }
}

type CheckedCode =
  | {
      readonly ok: true
      readonly attested: Attested
      readonly code: PresentationCode
      readonly doubts: readonly Reason[]
    }
  | { readonly ok: false; readonly reason: Reason }

function refuse(reason: Reason): CheckedCode {
  return { ok: false, reason }
}

/** Steps 1 to 6. */
function checkCode(input: VerificationInput, clock: Clock): CheckedCode {
  const read = readCodeText(input.text, input.trustList?.hosts)
  if (!read.ok) return refuse(read.reason)
  const code = decodeCode(read.bytes)
  if (code === undefined) return refuse('malformed')
  const decoded = decodeAttested(code.attestedBytes)
  if (!decoded.ok) return refuse(decoded.reason)
  const { attested } = decoded
  const key = checkKey(attested, {
    trustList: input.trustList,
    expectedViews: input.expectedViews,
    voidBefore: input.withdrawals?.voidBefore,
  })
  if (!key.ok) return refuse(key.reason)
  if (!isSignatureGood(input.verifySm2, key.publicKey, code.attestedBytes, code.signature))
    return refuse('bad-signature')
  const time = checkTime({ ...attested, stepIndex: code.stepIndex }, clock)
  if (time !== undefined && time !== 'clock-uncertain') return refuse(time)
  if (!isAnchorReached(input, attested, code)) return refuse('bad-link')
  return { ok: true, attested, code, doubts: time === undefined ? [] : [time] }
}

/** Step 6, 哈希链. Step 5 has bounded stepIndex below steps ≤ 720, which bounds the hashing. */
function isAnchorReached(
  { sm3 }: VerificationInput,
  { anchor }: Attested,
  { link, stepIndex }: PresentationCode,
): boolean {
  return equalBytes(anchorOfLink(sm3, link, stepIndex), anchor)
}
