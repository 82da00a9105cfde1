import { createInspectorEnrolmentStore } from 'gateway/persistence/inspector-enrolment-store.ts'
import type { AdminCommand } from '../admin-command.ts'
import { findOfficer } from '../find-officer.ts'

/** `inspector suspend <badge>`: 暂停执法账号; sessions and running codes end at once. */
export const command: AdminCommand = {
  name: 'inspector suspend',
  usage: 'inspector suspend <badge> [--agency <code>] [--lift] [--json]',
  summary:
    'Ends an officer’s account at once: sessions, codes, unused activation codes. --lift allows a new activation code again.',
  examples: ['inspector suspend 33010001 --yes "suspend officer 33010001"', 'inspector suspend 33010001 --lift'],
  changes: true,
  keys: 'needed',
  options: { agency: 'text', lift: 'switch' },
  wordCount: 1,
  confirms: (typed) => (typed.has('lift') ? undefined : `suspend officer ${typed.positionals.join()}`),
  run: async ({ database, keyRing, out, now }, typed) => {
    const store = createInspectorEnrolmentStore(database, keyRing.sealer, keyRing.lookup)
    const found = findOfficer(await store.list(now()), typed.positionals.join(), typed.text('agency'))
    if (!found.ok) return out.refuse(found.failure.code, found.failure.sentence)
    const { agencyCode, badgeNumber } = found.value
    if (!typed.has('lift')) {
      await store.suspend(agencyCode, badgeNumber, now())
      return out.answer({ agencyCode, badgeNumber, suspended: true }, [`suspended  ${agencyCode}  ${badgeNumber}`])
    }
    if (!(await store.resume(agencyCode, badgeNumber)))
      return out.refuse('state-conflict', `officer ${badgeNumber} is not suspended; look at: inspector list`)
    return out.answer({ agencyCode, badgeNumber, suspended: false }, [
      `lifted  ${agencyCode}  ${badgeNumber}; then: inspector activation-code ${badgeNumber}`,
    ])
  },
}
