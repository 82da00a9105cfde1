import { createInspectorEnrolmentStore } from 'gateway/persistence/inspector-enrolment-store.ts'
import { randomBytes } from 'gateway/cryptography/random-id.ts'
import { Sensitive } from 'gateway/release/sensitive.ts'
import type { AdminCommand } from '../admin-command.ts'
import { findOfficer } from '../find-officer.ts'

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
  run: async ({ database, keyRing, out, now }, typed) => {
    const store = createInspectorEnrolmentStore(database, keyRing.sealer, keyRing.lookup)
    const found = findOfficer(await store.list(now()), typed.positionals.join(), typed.text('agency'))
    if (!found.ok) return out.refuse(found.failure.code, found.failure.sentence)
    const { agencyCode, badgeNumber, state } = found.value
    if (state === 'suspended')
      return out.refuse('suspended', `officer ${badgeNumber} is suspended: inspector suspend ${badgeNumber} --lift`)
    if (state === 'certificate-over')
      return out.refuse('certificate-over', 'the enforcement certificate is over; import the renewed one first')
    const activationCode = newActivationCode()
    await store.setActivationCode(agencyCode, badgeNumber, new Sensitive(activationCode))
    return out.answer({ agencyCode, badgeNumber, activationCode }, [activationCode])
  },
}
