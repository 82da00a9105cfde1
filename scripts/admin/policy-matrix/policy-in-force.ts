import type { Policy } from 'gateway/release/compile-policy.ts'
import { openShippedPolicy } from 'gateway/policy-folder.ts'

/** The policy that the read-only policy commands tell of. */
export function policyInForce(): Policy {
  return openShippedPolicy()
}
