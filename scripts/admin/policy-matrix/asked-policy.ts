import { connectPolicyVersions } from 'gateway/connected-policy.ts'
import { createPolicyBundleStore } from 'gateway/persistence/policy-bundle-store.ts'
import type { Policy } from 'gateway/release/compile-policy.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AdminContext } from '../admin-command.ts'

/** Why there is no policy to tell of: a code and the sentence for the operator. */
export interface NoSuchPolicy {
  readonly code: 'not-found' | 'policy-unreadable'
  readonly sentence: string
}

/** The policy in force, or the one with the name `version`, which stands in answers and in the audit log. */
export async function askedPolicy(
  { database }: Pick<AdminContext, 'database'>,
  version: string | undefined,
): Promise<Result<Policy, NoSuchPolicy>> {
  const versions = connectPolicyVersions(createPolicyBundleStore(database))
  if (version !== undefined) {
    const policy = await versions.policyOfVersion(version)
    if (policy !== undefined) return succeed(policy)
    return fail({ code: 'not-found', sentence: 'no such version; policy history lists those that were in force' })
  }
  const newest = await versions.newest()
  if (newest.ok) return succeed(newest.value.policy)
  const sentence = `the policy in force cannot be read here (${newest.failure.code}); policy lint says more`
  return fail({ code: 'policy-unreadable', sentence })
}
