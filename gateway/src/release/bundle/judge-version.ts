import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { comparePolicies } from './compare-policies.ts'
import { judgeSignatures, type BundleEffect, type SignatureFailure } from './judge-signatures.ts'
import type { OperatorStore } from './operator.ts'
import { parseBundle } from './parse-bundle.ts'
import { bundleDigest, type BundleCryptography } from './policy-bundle.ts'
import type { StoredBundle } from './policy-store.ts'
import type { OpenVersionFailure, PolicyVersion, PolicyVersions } from './policy-versions.ts'

/** Why a stored version does not come into force here. */
export type VersionFailure = OpenVersionFailure['code'] | SignatureFailure | 'foreign-predecessor'

/** What judging needs. */
export interface JudgeDeps {
  readonly versions: Pick<PolicyVersions, 'activated' | 'predecessorOf'>
  readonly operators: Pick<OperatorStore, 'all'>
  readonly cryptography: BundleCryptography
}

/** What a bundle does compared with the version before it; when that one cannot be read any more it counts as widening. */
export function effectOf(before: PolicyVersion | undefined, after: PolicyVersion): BundleEffect {
  if (before === undefined) return 'widens'
  return comparePolicies(before.policy, after.policy).widening.length > 0 ? 'widens' : 'does-not-widen'
}

/**
 * Judges a stored version again before it comes into force: digest, predecessor, signatures, and whether they are enough
 * for what it changes. The database is not believed: whoever can write it cannot put a policy in force.
 */
export async function judgeVersion(
  deps: JudgeDeps,
  stored: StoredBundle,
): Promise<Result<PolicyVersion, VersionFailure>> {
  const opened = deps.versions.activated(stored)
  if (!opened.ok) return fail(opened.failure.code)
  const { bundle } = opened.value
  if (bundle.sequence !== stored.sequence) return fail('bundle-altered')
  const before = await deps.versions.predecessorOf(bundle)
  if (!before.ok && before.failure.code !== 'policy-faulty') return fail('foreign-predecessor')
  if (before.ok && before.value.digest !== bundle.predecessor) return fail('foreign-predecessor')
  const judged = judgeSignatures(
    { bundle, signatures: stored.signatures },
    effectOf(before.ok ? before.value : undefined, opened.value),
    { operators: await deps.operators.all(), retiredToo: true, cryptography: deps.cryptography },
  )
  return judged.ok ? succeed(opened.value) : judged
}

/**
 * Judges the versions before the newest one at start: every text is what its digest says and follows the one before it, and
 * somebody signed each. What each of them changed was judged when it was taken up, and is not compiled again.
 */
export async function judgeEarlier(
  { operators, cryptography }: Omit<JudgeDeps, 'versions'>,
  stored: readonly StoredBundle[],
): Promise<VersionFailure | undefined> {
  const known = { operators: await operators.all(), retiredToo: true, cryptography }
  for (const [index, { sequence, digest, text, signatures }] of stored.entries()) {
    const parsed = parseBundle(text)
    if (sequence !== index + 1) return 'bundle-missing'
    if (!parsed.ok || parsed.value.sequence !== sequence) return 'bundle-altered'
    if (bundleDigest(parsed.value, cryptography) !== digest) return 'bundle-altered'
    const before = stored[index - 1]
    if (before !== undefined && before.digest !== parsed.value.predecessor) return 'foreign-predecessor'
    const judged = judgeSignatures({ bundle: parsed.value, signatures }, 'does-not-widen', known)
    if (!judged.ok) return judged.failure
  }
  return undefined
}
