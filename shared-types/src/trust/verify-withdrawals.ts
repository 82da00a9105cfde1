import type { VerifySm2 } from '../presentation-code/cryptography-callbacks.ts'
import { equalBytes } from '../presentation-code/bytes.ts'
import type { VerifiedWithdrawals } from '../presentation-code/verification-input.ts'
import { fail, succeed, type Result } from '../vocabulary/result.ts'
import { withdrawalsOf } from './find-withdrawal.ts'
import { verifyEnvelope } from './open-envelope.ts'
import { parseWithdrawals } from './parse-withdrawals.ts'
import type { TrustedKey, TrustList } from './trust-list.ts'
import type { WithdrawalHeader } from './withdrawal-list.ts'

/** What a reader keeps of the list it has; without the payload nothing is known but how far the version had grown. */
export interface KnownWithdrawals {
  readonly version: number
  readonly payload?: Uint8Array
}

/** A fetched withdrawal list (JSON text or parsed envelope) with what decides about it. */
export interface WithdrawalsInput {
  readonly envelope: unknown
  /** The verified trust list. */
  readonly trustList: TrustList
  readonly nowSeconds: number
  readonly current?: KnownWithdrawals
  readonly verifySm2: VerifySm2
}

/**
 * Why a withdrawal list is refused. `unknown-key`: signed by no key of the trust list that may sign withdrawals;
 * `key-not-valid`: its key is revoked, or did not run when the list was issued; `same-version-other-bytes` is worth
 * reporting: somebody signed two truths.
 */
export type WithdrawalsFailure =
  'malformed' | 'unknown-key' | 'bad-signature' | 'key-not-valid' | 'version-rolled-back' | 'same-version-other-bytes'

/**
 * 状态名单 that may be used. `stale`: its next one is overdue (what it says still counts against a code); `keyNumber` of
 * the trust list's key that signed it, for `isListKeyGood` when the list is taken from storage later.
 */
export interface VerifiedWithdrawalList {
  readonly header: WithdrawalHeader
  readonly withdrawals: VerifiedWithdrawals
  readonly stale: boolean
  readonly signedBy: number
  /** What was signed, to be stored. */
  readonly payload: Uint8Array
}

/**
 * 验证状态名单: signature by a key that the trust list names for withdrawals (`keyId` is its number in decimal digits),
 * then shape, the key's window and that it is not revoked, and that the version only grows.
 */
export function verifyWithdrawals(input: WithdrawalsInput): Result<VerifiedWithdrawalList, WithdrawalsFailure> {
  const { trustList, nowSeconds, current } = input
  const keys = trustList.keys.filter(({ use }) => use.includes('withdrawals'))
  const opened = verifyEnvelope(input.envelope, {
    type: 'withdrawals',
    keys: keys.map(({ keyNumber, publicKey }) => ({ keyId: String(keyNumber), publicKey })),
    threshold: 1,
    verifySm2: input.verifySm2,
  })
  if (!opened.ok) return opened
  const { payload, signedBy } = opened.value
  const parsed = parseWithdrawals(payload)
  if (!parsed.ok) return parsed
  const { header } = parsed.value
  const [key] = keys.filter((one) => signedBy.includes(String(one.keyNumber)) && mayHaveSigned(one, header.issuedAt))
  if (key === undefined) return fail('key-not-valid')
  const rollback = rollbackFault(header.version, payload, current)
  if (rollback !== undefined) return fail(rollback)
  // A key that has ended could be made to sign a far nextUpdate: beyond its window no list is fresh.
  const stale = !(nowSeconds <= Math.min(header.nextUpdate, key.notAfter))
  return succeed({ header, withdrawals: withdrawalsOf(parsed.value), stale, signedBy: key.keyNumber, payload })
}

/**
 * 名单密钥是否仍可信: whether the key `keyNumber` of a trust list may have signed a withdrawal list at `issuedAt` (Unix
 * seconds). For a list that was verified and stored before: its key may have been revoked since.
 */
export function isListKeyGood(trustList: TrustList, keyNumber: number, issuedAt: number): boolean {
  return trustList.keys.some((key) => key.keyNumber === keyNumber && mayHaveSigned(key, issuedAt))
}

function mayHaveSigned({ use, revoked, notBefore, notAfter }: TrustedKey, instant: number): boolean {
  return use.includes('withdrawals') && revoked !== true && notBefore <= instant && instant <= notAfter
}

function rollbackFault(
  version: number,
  payload: Uint8Array,
  current: KnownWithdrawals | undefined,
): 'version-rolled-back' | 'same-version-other-bytes' | undefined {
  if (current === undefined || version > current.version) return undefined
  if (version < current.version) return 'version-rolled-back'
  if (current.payload === undefined || equalBytes(current.payload, payload)) return undefined
  return 'same-version-other-bytes'
}
