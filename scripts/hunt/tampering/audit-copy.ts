import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { verifyAuditEntries } from 'gateway/evidence/verify-audit-entries.ts'
import { createAuditStore } from 'gateway/persistence/audit-store.ts'
import { openDatabase, type GatewayDatabase } from 'gateway/persistence/database.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { AttemptLog, below, type Attempts } from './attempts.ts'

const ROWS_MOST = 60

interface Row {
  readonly sequence: number
  readonly entry: string
  readonly salt: string
  readonly commitment: string
  readonly entry_id: string
  readonly at: number
}

/** Not the last letter: some of its bits are idle in base64url, and the bytes would stay as they were. */
function otherLetter(text: string): string {
  const at = below(text.length - 1)
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
}

/** What an intruder with the database in his hands would write into one row. */
const ALTERATIONS: Readonly<Record<string, (row: Row) => Partial<Row>>> = {
  'outcome turned': ({ entry }) => ({
    entry: entry.includes('"released"')
      ? entry.replace('"released"', '"refused"')
      : entry.replace('"outcome":"', '"outcome":"x'),
  }),
  'asker changed': ({ entry }) => ({ entry: entry.replace('"kind":"', '"kind":"x') }),
  'time in the entry changed': ({ entry, at }) => ({ entry: entry.replace(String(at), String(at + 1)) }),
  'time beside the entry changed': ({ at }) => ({ at: at + 1 }),
  'id beside the entry changed': ({ entry_id: id }) => ({ entry_id: otherLetter(id) }),
  'salt changed': ({ salt }) => ({ salt: otherLetter(salt) }),
  'commitment changed': ({ commitment }) => ({ commitment: otherLetter(commitment) }),
}

async function isNoticed(database: GatewayDatabase, row: Row, changed: Partial<Row>): Promise<boolean> {
  const write = (values: Row) =>
    database
      .updateTable('audit_entries')
      .set({
        entry: values.entry,
        salt: values.salt,
        commitment: values.commitment,
        at: values.at,
        entry_id: values.entry_id,
      })
      .where('sequence', '=', row.sequence)
      .execute()
  await write({ ...row, ...changed })
  const { firstBroken } = await verifyAuditEntries(createAuditStore(database))
  await write(row)
  return firstBroken?.sequence === row.sequence
}

async function tamperWithCopy(database: GatewayDatabase, log: AttemptLog, count: number): Promise<void> {
  const before = await verifyAuditEntries(createAuditStore(database))
  log.expectRefused(before.firstBroken === undefined, 'an untouched log is called broken', 'copy of the database')
  const rows = await database.selectFrom('audit_entries').selectAll().orderBy('sequence').execute()
  const chosen = Array.from({ length: Math.min(count, ROWS_MOST) }, () => rows[below(rows.length)])
  for (const row of chosen.filter((one) => one !== undefined))
    for (const [how, change] of Object.entries(ALTERATIONS))
      log.expectRefused(await isNoticed(database, row, change(row)), `not found: ${how}`, 'copy of the database')
}

/** 留痕: rows altered one at a time in a copy of the database; `audit verify` must name the row. The original stays as it is. */
export async function tamperWithAudit(stack: HuntedStack, count: number): Promise<Attempts> {
  const log = new AttemptLog()
  if (stack.database.kind !== 'sqlite') {
    log.notes.push('audit rows were not altered: only an embedded database can be copied')
    return log
  }
  const folder = mkdtempSync(join(tmpdir(), 'roadcert-hunt-'))
  const file = join(folder, 'copy.db')
  try {
    const original = new DatabaseSync(stack.database.file, { readOnly: true })
    original.prepare('vacuum into ?').run(file)
    original.close()
    const copy = await openDatabase({ kind: 'sqlite', file })
    if (!copy.ok) throw new Error(`the copy does not open: ${copy.failure}`)
    await tamperWithCopy(copy.value, log, count)
    await copy.value.destroy()
    log.notes.push('whole audit rows taken out are not found yet: no signed head covers the log')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return log
}
