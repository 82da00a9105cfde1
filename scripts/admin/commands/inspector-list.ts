import { createInspectorEnrolmentStore } from 'gateway/persistence/inspector-enrolment-store.ts'
import type { AdminCommand } from '../admin-command.ts'

/** `inspector list`: the enrolled officers without their names. */
export const command: AdminCommand = {
  name: 'inspector list',
  usage: 'inspector list [--json]',
  summary: 'Lists the enrolled officers by agency and badge, and whether each has a code or is activated.',
  changes: false,
  keys: 'needed',
  wordCount: 0,
  run: async ({ database, keyRing, out, now }) => {
    const store = createInspectorEnrolmentStore(database, keyRing.sealer, keyRing.lookup)
    const inspectors = (await store.list(now())).map(({ name: _hidden, ...shown }) => shown)
    return out.answer(
      { inspectors },
      inspectors.map(
        (one) =>
          `${one.agencyCode}  ${one.badgeNumber}  area ${one.area}  ${one.state}  ${one.agencyName}  until ${one.certificateUntil ?? 'not told'}`,
      ),
    )
  },
}
