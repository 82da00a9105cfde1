import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Operator } from './operator.ts'
import { bundleMessage, type BundleCryptography, type SignedPolicyBundle } from './policy-bundle.ts'

/** What a bundle does to what leaves, as far as signatures go. */
export type BundleEffect = 'widens' | 'does-not-widen'

/**
 * Why the signatures do not do: nobody signed; a signer nobody knows; one who had retired; a role that signs no policy; the
 * same person twice; a signature that does not verify over these very bytes; a widening without somebody of `security` and
 * somebody of `audit`.
 */
export type SignatureFailure =
  | 'not-signed'
  | 'unknown-signer'
  | 'retired-signer'
  | 'wrong-role'
  | 'signed-twice'
  | 'bad-signature'
  | 'second-signature-needed'

/**
 * 验签: whether the signatures allow this bundle. Each of them must be good, also one more than is needed. With
 * `retiredToo` a signer may have retired since: so a bundle that was activated before stays in force.
 */
export function judgeSignatures(
  signed: SignedPolicyBundle,
  effect: BundleEffect,
  known: {
    readonly operators: readonly Operator[]
    readonly retiredToo: boolean
    readonly cryptography: BundleCryptography
  },
): Result<void, SignatureFailure> {
  if (signed.signatures.length === 0) return fail('not-signed')
  const message = bundleMessage(signed.bundle)
  const signers = new Map<string, Operator>()
  for (const { operatorId, signature } of signed.signatures) {
    const signer = known.operators.find((operator) => operator.operatorId === operatorId)
    if (signer === undefined) return fail('unknown-signer')
    if (signer.retiredAt !== undefined && !known.retiredToo) return fail('retired-signer')
    if (signer.role === 'system') return fail('wrong-role')
    if (signers.has(operatorId)) return fail('signed-twice')
    if (!known.cryptography.verify(signer.publicKey, message, signature)) return fail('bad-signature')
    signers.set(operatorId, signer)
  }
  const roles = new Set([...signers.values()].map(({ role }) => role))
  return effect === 'widens' && roles.size < 2 ? fail('second-signature-needed') : succeed(undefined)
}
