import type { AdminCommand } from '../admin-command.ts'
import { differenceLines, toldDifference } from '../policy-change/difference-lines.ts'
import { openActivation } from '../policy-change/policy-desk.ts'
import { readBundleFile } from '../policy-change/read-candidate.ts'
import { refuseActivation } from '../policy-change/refusal-sentences.ts'

/** 激活策略: every running gateway takes it up within five seconds. */
export const command: AdminCommand = {
  name: 'policy activate',
  usage: 'policy activate <bundle> [--operator <key file>]',
  summary:
    'puts a signed bundle in force: one signature when nothing widens, security and audit otherwise; without a restart',
  examples: ['policy activate policy-1.json --operator /media/lin/security.key'],
  changes: true,
  roles: () => ['security'],
  operatorNeeded: true,
  keys: 'needed',
  wordCount: 1,
  async run(context, typed) {
    const { out, operator } = context
    if (operator === undefined) throw new Error('somebody activates')
    const signed = readBundleFile(typed.positionals.join())
    if (!signed.ok) return out.refuse(signed.failure.code, signed.failure.sentence)
    const activated = await openActivation(context).activate(signed.value, operator.operatorId)
    if (!activated.ok) return refuseActivation(out, activated.failure)
    const { version, difference } = activated.value
    context.actedOn(version.policy.version)
    return out.answer({ version: version.policy.version, ...toldDifference(difference) }, [
      `activated  ${version.policy.version}; in force everywhere within five seconds`,
      ...differenceLines(difference).slice(0, -1),
    ])
  },
}
