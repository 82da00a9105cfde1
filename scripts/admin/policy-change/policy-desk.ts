import { BUNDLE_CRYPTOGRAPHY, connectPolicyVersions } from 'gateway/connected-policy.ts'
import { createPolicyBundleStore } from 'gateway/persistence/policy-bundle-store.ts'
import { createPolicyOperatorStore } from 'gateway/persistence/policy-operator-store.ts'
import { RELEASE_FACTS } from 'gateway/release-facts.ts'
import { createActivateBundle, type ActivateBundle } from 'gateway/release/bundle/activate-bundle.ts'
import type { OperatorStore } from 'gateway/release/bundle/operator.ts'
import type { PolicyBundleStore } from 'gateway/release/bundle/policy-store.ts'
import type { PolicyVersion, PolicyVersions } from 'gateway/release/bundle/policy-versions.ts'
import type { Policy } from 'gateway/release/compile-policy.ts'
import { lintPolicy } from 'gateway/release/lint/lint-policy.ts'
import type { PolicyFault } from 'gateway/release/policy-file.ts'
import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import type { AdminContext, KeyedAdminContext } from '../admin-command.ts'
import type { Refusal } from '../open-master-key.ts'

/** What commands that only read versions use. */
export interface PolicyDesk {
  readonly store: PolicyBundleStore
  readonly versions: PolicyVersions
}

/** The stored and the shipped versions. */
export function openPolicyDesk({ database }: Pick<AdminContext, 'database'>): PolicyDesk {
  const store = createPolicyBundleStore(database)
  return { store, versions: connectPolicyVersions(store) }
}

/** The seven proofs against the answers, codes and routes of this software. */
export function lint(policy: Policy): readonly PolicyFault[] {
  return lintPolicy(policy, RELEASE_FACTS)
}

/** The version in force by the database. */
export async function openActiveVersion({ versions }: PolicyDesk): Promise<Result<PolicyVersion, Refusal>> {
  const active = await versions.newest()
  if (active.ok) return active
  const sentence = `the policy in force cannot be read: ${active.failure.code}`
  return fail({ code: 'active-unreadable', sentence })
}

/** The use case that puts a bundle in force, and who may sign. */
export function openActivation(context: KeyedAdminContext): {
  readonly desk: PolicyDesk
  readonly operators: OperatorStore
  readonly activate: ActivateBundle
} {
  const desk = openPolicyDesk(context)
  const operators = createPolicyOperatorStore(context.database, context.keyRing.sealer)
  const cryptography = BUNDLE_CRYPTOGRAPHY
  return {
    desk,
    operators,
    activate: createActivateBundle({ ...desk, operators, lint, cryptography, now: context.now }),
  }
}
