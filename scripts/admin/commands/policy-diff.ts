import { comparePolicies } from 'gateway/release/bundle/compare-policies.ts'
import { loadPolicy } from 'gateway/release/load-policy.ts'
import type { AdminCommand } from '../admin-command.ts'
import { differenceLines, toldDifference } from '../policy-change/difference-lines.ts'
import { openActiveVersion, openPolicyDesk } from '../policy-change/policy-desk.ts'
import { readCandidate } from '../policy-change/read-candidate.ts'
import { refuseFaults } from '../policy-change/refusal-sentences.ts'

/** 策略差异: which cells widen and which narrow, against the version in force. */
export const command: AdminCommand = {
  name: 'policy diff',
  usage: 'policy diff <file|folder>',
  summary: 'lists the cells that widen and that narrow: a folder of policy files, one file of it, or a bundle',
  examples: ['policy diff my-policy', 'policy diff my-policy/public-verify-public.yaml --json'],
  changes: false,
  keys: 'not-needed',
  wordCount: 1,
  async run(context, typed) {
    const { out } = context
    const active = await openActiveVersion(openPolicyDesk(context))
    if (!active.ok) return out.refuse(active.failure.code, active.failure.sentence)
    const candidate = readCandidate(typed.positionals.join(), active.value.bundle.files)
    if (!candidate.ok) return out.refuse(candidate.failure.code, candidate.failure.sentence)
    const loaded = loadPolicy(candidate.value.files)
    if (!loaded.ok) return refuseFaults(out, loaded.failure)
    const difference = comparePolicies(active.value.policy, loaded.value)
    const against = active.value.policy.version
    return out.answer({ against, ...toldDifference(difference) }, [
      `against ${against}`,
      ...differenceLines(difference),
    ])
  },
}
