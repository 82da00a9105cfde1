import { createInspectorEnrolmentStore } from 'gateway/persistence/inspector-enrolment-store.ts'
import { randomBytes } from 'gateway/cryptography/random-id.ts'
import { Sensitive } from 'gateway/release/sensitive.ts'
import type { AdminCommand } from '../admin-command.ts'

/** 32 signs that are not mistaken for one another on paper. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CODE_LENGTH = 12

/** 激活码: twelve signs, 60 random bits; 256 is a multiple of 32, so every sign is as likely. */
function newActivationCode(): string {
  return [...randomBytes(CODE_LENGTH)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('')
}

/** `inspector activation-code <badge>`: makes a new code and shows it once; the device activated before stops at once. */
export const command: AdminCommand = {
  name: 'inspector activation-code',
  usage: 'inspector activation-code <badge> [--agency <code>] [--json]',
  summary: 'Makes a new activation code for an officer and shows it once; what was activated before ends.',
  changes: true,
  keys: 'needed',
  options: { agency: 'text' },
  wordCount: 1,
  run: async ({ database, keyRing, out }, typed) => {
    const [badgeNumber = ''] = typed.positionals
    const agency = typed.text('agency')
    const store = createInspectorEnrolmentStore(database, keyRing.sealer, keyRing.lookup)
    const named = (await store.list()).filter((one) => one.badgeNumber === badgeNumber)
    const [officer, ...others] = named.filter((one) => agency === undefined || one.agencyCode === agency)
    if (officer === undefined) return out.refuse('not-found', 'no officer with this badge is enrolled')
    if (others.length > 0) return out.refuse('ambiguous', 'several agencies have this badge; name one with --agency')
    const activationCode = newActivationCode()
    await store.setActivationCode(officer.agencyCode, badgeNumber, new Sensitive(activationCode))
    const { agencyCode } = officer
    return out.answer({ agencyCode, badgeNumber, activationCode }, [activationCode])
  },
}
