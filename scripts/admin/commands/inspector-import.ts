import { readFileSync } from 'node:fs'
import { civilDay } from 'gateway/certificates/civil-day.ts'
import { createInspectorEnrolmentStore } from 'gateway/persistence/inspector-enrolment-store.ts'
import type { AdminCommand, AdminContext } from '../admin-command.ts'
import { writeErrorCopy } from '../officer-sheet/error-copy.ts'
import { readInspectorSheet, type SheetFaults } from '../officer-sheet/inspector-sheet.ts'
import type { CsvRow } from '../officer-sheet/read-csv.ts'
import { readSheet } from '../officer-sheet/read-sheet.ts'

const TOLD_LINES = 5
const PROGRESS_EVERY = 500

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    // Missing, a folder, or not readable: the refusal names the path.
    return undefined
  }
}

/** `inspector import <file>`: enrols officers 执法人员. Running it again with the same file changes nothing. */
export const command: AdminCommand = {
  name: 'inspector import',
  usage: 'inspector import <csv|xlsx> [--errors <csv>] [--json]',
  summary:
    'Enrols or updates officers, all of the file or none; columns badgeNumber, name, agencyCode, agencyName, area (division 2, 4 or 6 digits), province, certificateNumber, certificateUntil and, if the agency makes codes itself, activationCode, or their Chinese headings. Of a file with faults, writes a copy with an error column.',
  changes: true,
  keys: 'needed',
  options: { errors: 'text' },
  wordCount: 1,
  run: async (context, typed) => {
    const { database, keyRing, out, now, progress } = context
    const [path = ''] = typed.positionals
    const bytes = readBytes(path)
    if (bytes === undefined) return out.refuse('file-unreadable', `${path} cannot be read`)
    const rows = readSheet(bytes)
    if (!rows.ok) return out.refuse('file-invalid', `${path}: ${rows.failure}`)
    const sheet = readInspectorSheet(rows.value, civilDay(now()))
    if (!sheet.ok) return refuseSheet(context, { path, copy: typed.text('errors'), rows: rows.value }, sheet.failure)
    const store = createInspectorEnrolmentStore(database, keyRing.sealer, keyRing.lookup)
    const counts = { added: 0, updated: 0 }
    for (const { activationCode, ...inspector } of sheet.value) {
      counts[await store.enrol(inspector, now())] += 1
      if (activationCode !== undefined)
        await store.setActivationCode(inspector.agencyCode, inspector.badgeNumber, activationCode)
      const done = counts.added + counts.updated
      if (done % PROGRESS_EVERY === 0) progress(`${String(done)} of ${String(sheet.value.length)}`)
    }
    return out.answer(counts, [`${counts.added} added, ${counts.updated} updated`])
  },
}

function refuseSheet(
  { out, isDryRun }: AdminContext,
  { path, copy, rows }: { readonly path: string; readonly copy: string | undefined; readonly rows: readonly CsvRow[] },
  faults: SheetFaults,
): number {
  if (faults.whole !== undefined) return out.refuse('file-invalid', `${path}: ${faults.whole}`)
  const lines = faults.rows.slice(0, TOLD_LINES).map(({ line, fault }) => `line ${String(line)}: ${fault}`)
  const more = faults.rows.length > TOLD_LINES ? `; ${String(faults.rows.length)} lines in all` : ''
  const file = copy ?? `${path.replace(/\.(?:csv|xlsx)$/i, '')}.errors.csv`
  const written = !isDryRun && writeErrorCopy(file, rows, faults.rows)
  const next = written ? `; nobody was enrolled; correct ${file}, take its last column away, and import it` : ''
  const details = { faults: faults.rows, ...(written ? { copy: file } : {}) }
  return out.refuse('file-invalid', `${path}: ${lines.join('; ')}${more}${next}`, details)
}
