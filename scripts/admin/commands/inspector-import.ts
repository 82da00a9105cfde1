import { readFileSync } from 'node:fs'
import { createInspectorEnrolmentStore } from 'gateway/persistence/inspector-enrolment-store.ts'
import type { AdminCommand } from '../admin-command.ts'
import { readInspectorSheet } from '../inspector-sheet.ts'

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Missing, a folder, or not readable: the refusal names the path.
    return undefined
  }
}

/** `inspector import <csv>`: enrols officers 执法人员. Running it again with the same file changes nothing. */
export const command: AdminCommand = {
  name: 'inspector import',
  usage: 'inspector import <csv> [--json]',
  summary:
    'Enrols or updates officers; columns badgeNumber, name, agencyCode, agencyName, area, province and, if the agency makes codes itself, activationCode.',
  changes: true,
  keys: 'needed',
  wordCount: 1,
  run: async ({ database, keyRing, out, now }, typed) => {
    const [path = ''] = typed.positionals
    const text = readText(path)
    if (text === undefined) return out.refuse('file-unreadable', `${path} cannot be read`)
    const sheet = readInspectorSheet(text)
    if (!sheet.ok) return out.refuse('file-invalid', `${path}: ${sheet.failure}`)
    const store = createInspectorEnrolmentStore(database, keyRing.sealer, keyRing.lookup)
    const counts = { added: 0, updated: 0 }
    for (const { activationCode, ...inspector } of sheet.value) {
      counts[await store.enrol(inspector, now())] += 1
      if (activationCode === undefined) continue
      await store.setActivationCode(inspector.agencyCode, inspector.badgeNumber, activationCode)
    }
    return out.answer(counts, [`${counts.added} added, ${counts.updated} updated`])
  },
}
