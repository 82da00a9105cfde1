import { decodeAttested } from 'shared-types/presentation-code/decode-attested.ts'
import type { Attested } from 'shared-types/presentation-code/attestation.ts'
import { decodeCode, readCodeText } from 'shared-types/presentation-code/code-text.ts'
import type { Sm3, VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import type { VerifiedWithdrawals } from 'shared-types/presentation-code/verification-input.ts'
import { verifyPresentationCode } from 'shared-types/presentation-code/verify-presentation-code.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'

/** A code that was fresh so recently still opens a case document: filling in the form takes longer than a code lives (assumed). */
export const CASE_CODE_SECONDS = 30 * 60

const HALF_A_MINUTE = 30

/** What reading the code needs. */
export interface ReadCaseCodeDeps {
  readonly trustList: TrustList | undefined
  readonly withdrawals: VerifiedWithdrawals
  readonly sm3: Sm3
  readonly verifySm2: VerifySm2
}

/** The moment at which the code is judged: that of the minute it was shown in, at most half an hour ago. */
function judgedAt(text: string, nowSeconds: number, hosts: readonly string[] | undefined): number {
  const read = readCodeText(text, hosts)
  const code = read.ok ? decodeCode(read.bytes) : undefined
  const decoded = code === undefined ? undefined : decodeAttested(code.attestedBytes)
  if (code === undefined || decoded?.ok !== true) return nowSeconds
  const shownAt = decoded.attested.notBefore + code.stepIndex * 60 + HALF_A_MINUTE
  return Math.min(nowSeconds, Math.max(shownAt, nowSeconds - CASE_CODE_SECONDS))
}

/** 取证用码: what a code attests, if it is genuine and was fresh within the last half hour; `undefined` for any other text. */
export function readCaseCode(text: string, nowSeconds: number, deps: ReadCaseCodeDeps): Attested | undefined {
  return verifyPresentationCode({
    text,
    nowSeconds: judgedAt(text, nowSeconds, deps.trustList?.hosts),
    uncertaintySeconds: 0,
    trustList: deps.trustList,
    withdrawals: deps.withdrawals,
    expectedViews: [0, 1],
    sm3: deps.sm3,
    verifySm2: deps.verifySm2,
  }).attested
}
