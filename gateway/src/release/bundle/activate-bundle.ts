import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Policy } from '../compile-policy.ts'
import type { PolicyFault } from '../policy-file.ts'
import { comparePolicies, type PolicyDifference } from './compare-policies.ts'
import { judgeSignatures, type SignatureFailure } from './judge-signatures.ts'
import type { OperatorStore } from './operator.ts'
import { bundleText, holdsSameFiles, type BundleCryptography, type SignedPolicyBundle } from './policy-bundle.ts'
import type { PolicyBundleStore } from './policy-store.ts'
import { rememberShipped, type OpenVersionFailure, type PolicyVersion, type PolicyVersions } from './policy-versions.ts'

/** The seven proofs over a policy; an empty list is good. */
export type LintPolicy = (policy: Policy, version: PolicyVersion) => readonly PolicyFault[]

/**
 * Why a bundle is not activated. `replayed`: it was activated before; `out-of-sequence`: others come before it, or it would
 * replace one; `foreign-predecessor`: it was made upon something else than what is in force; `restores-something-else`: its
 * files are not those of the sequence that it says it restores; `activated-elsewhere`: somebody else was first.
 */
export type ActivationFailure =
  | {
      readonly code:
        | 'replayed'
        | 'out-of-sequence'
        | 'foreign-predecessor'
        | 'restores-something-else'
        | 'activated-elsewhere'
        | 'active-unreadable'
        | SignatureFailure
    }
  | { readonly code: 'policy-faulty'; readonly faults: readonly PolicyFault[] }

/** What was activated, and what it changed. */
export interface Activation {
  readonly version: PolicyVersion
  readonly difference: PolicyDifference
}

/** What activating needs. */
export interface ActivateBundleDeps {
  readonly store: PolicyBundleStore
  readonly operators: Pick<OperatorStore, 'all'>
  readonly versions: PolicyVersions
  readonly lint: LintPolicy
  readonly cryptography: BundleCryptography
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** 激活: puts a bundle in force, everywhere within five seconds, or says why not. Throws when the store does. */
export type ActivateBundle = (
  signed: SignedPolicyBundle,
  activatedBy: string,
) => Promise<Result<Activation, ActivationFailure>>

/** Makes the use case. All of it is one added row: killed at any moment, either the old version is in force or the new. */
export function createActivateBundle(deps: ActivateBundleDeps): ActivateBundle {
  return async (signed, activatedBy) => {
    const opened = deps.versions.opened(signed.bundle)
    if (!opened.ok) return fail({ code: 'policy-faulty', faults: faultsOf(opened.failure) })
    const version = opened.value
    const active = await deps.versions.newest()
    if (!active.ok) return fail({ code: 'active-unreadable' })
    const misplaced = await placeOf(deps, version, active.value)
    if (misplaced !== undefined) return fail({ code: misplaced })
    const faults = deps.lint(version.policy, version)
    if (faults.length > 0) return fail({ code: 'policy-faulty', faults })
    const difference = comparePolicies(active.value.policy, version.policy)
    const judged = judgeSignatures(signed, difference.widening.length > 0 ? 'widens' : 'does-not-widen', {
      operators: await deps.operators.all(),
      retiredToo: false,
      cryptography: deps.cryptography,
    })
    if (!judged.ok) return fail({ code: judged.failure })
    if (active.value.bundle.sequence === 0) await rememberShipped(deps.store, active.value, deps.now())
    const added = await deps.store.add({
      sequence: signed.bundle.sequence,
      digest: version.digest,
      text: bundleText(signed.bundle),
      signatures: signed.signatures,
      activatedAt: deps.now(),
      activatedBy,
    })
    if (added === 'sequence-taken') return fail({ code: 'activated-elsewhere' })
    return added === 'signer-retired' ? fail({ code: 'retired-signer' }) : succeed({ version, difference })
  }
}

function faultsOf(failure: OpenVersionFailure): readonly PolicyFault[] {
  return failure.code === 'policy-faulty' ? failure.faults : []
}

/** What is wrong with the place of a bundle in the chain. */
async function placeOf(
  { store, versions }: ActivateBundleDeps,
  { bundle, digest }: PolicyVersion,
  active: PolicyVersion,
): Promise<'replayed' | 'out-of-sequence' | 'foreign-predecessor' | 'restores-something-else' | undefined> {
  if (bundle.sequence !== active.bundle.sequence + 1) {
    const known = bundle.sequence === 0 ? undefined : await store.find(bundle.sequence)
    return known?.digest === digest ? 'replayed' : 'out-of-sequence'
  }
  if (bundle.predecessor !== active.digest) return 'foreign-predecessor'
  if (bundle.restores === undefined) return undefined
  const restored = await versions.atSequence(bundle.restores)
  return restored.ok && holdsSameFiles(restored.value.bundle, bundle) ? undefined : 'restores-something-else'
}
