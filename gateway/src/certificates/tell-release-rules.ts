import type { ReleaseRules, ReleaseRulesQuery } from 'shared-types/contracts/release-rules.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Policy } from '../release/compile-policy.ts'
import { explainCells } from '../release/explained/explain-cells.ts'

/** What telling the rules needs. */
export interface TellReleaseRulesDeps {
  readonly activePolicy: () => Policy
  /** The policy that an answer or an entry names; `undefined` for a name that nobody gave. */
  readonly policyOfVersion: (version: string) => Promise<Policy | undefined>
}

/** 说明规则: the rules of one view, as they run now or ran under an earlier version; `not-found`: a version nobody knows. */
export type TellReleaseRules = (query: ReleaseRulesQuery) => Promise<Result<ReleaseRules, 'not-found'>>

/** Makes the use case. The policy is public: nothing is recorded, and everybody may ask. */
export function createTellReleaseRules(deps: TellReleaseRulesDeps): TellReleaseRules {
  return async ({ audience, purpose, version }) => {
    const active = deps.activePolicy()
    const policy = version === undefined || version === active.version ? active : await deps.policyOfVersion(version)
    if (policy === undefined) return fail('not-found')
    const rules = explainCells(policy, { audience, purpose }).map(({ kinds, ...cell }) => {
      const { field, holder, treatment, why, basis, retention, defaultName } = cell
      return {
        field,
        kinds: [...kinds],
        ...(holder === undefined ? {} : { holder }),
        treatment,
        why,
        basis,
        retention,
        ...(defaultName === undefined ? {} : { defaultName }),
      }
    })
    return succeed({ policyVersion: policy.version, audience, purpose, rules })
  }
}
