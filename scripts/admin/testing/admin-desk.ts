import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import type { PolicyFile } from 'gateway/release/policy-file.ts'
import { Type } from 'typebox'
import { Parse } from 'typebox/value'
import { runAdmin } from '../run-admin.ts'
import { typeWhatIsAsked } from './type-what-is-asked.ts'

const Row = Type.Object({ entry: Type.String() })
const Entry = Type.Object({
  act: Type.String(),
  outcome: Type.String(),
  asker: Type.Object({ operatorId: Type.Optional(Type.String()) }),
})

/** A machine of its own on which admin commands are typed. */
export interface AdminDesk {
  readonly folder: string
  /** Exit code of a command. */
  run(...words: readonly string[]): Promise<number>
  /** What it tells with `--json`. */
  told(...words: readonly string[]): Promise<unknown>
  /** Everything that stands on standard error since the last run began. */
  errors(): string
  /** Every act in the audit log as `<operator> <act>: <outcome>`. */
  acts(): readonly string[]
  /** Writes policy files into a folder of their own, and answers its path. */
  policyFolder(name: string, files: readonly PolicyFile[]): string
  remove(): void
}

/** Makes one with keys, and with an operator of each role whose key lies at its usual place. */
export async function openAdminDesk(): Promise<AdminDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'roadcert-desk-'))
  let output: string[] = []
  let errors: string[] = []
  const run = (...words: readonly string[]): Promise<number> => {
    output = []
    errors = []
    const standardOutput = (line: string): void => void output.push(line)
    const standardError = (line: string): void => void errors.push(line)
    return runAdmin(words, { DATA_DIRECTORY: folder }, { standardOutput, standardError, ask: typeWhatIsAsked })
  }
  await run('key', 'create', '--if-missing')
  await run('operator', 'found', 'one')
  return {
    folder,
    run,
    told: async (...words) => {
      await run(...words, '--json')
      const parsed: unknown = JSON.parse(output.join())
      return parsed
    },
    errors: () => errors.join('\n'),
    acts: () => {
      const database = new BetterSqlite3(join(folder, 'gateway.db'), { readonly: true })
      const rows = database.prepare('select entry from audit_entries order by sequence').all()
      database.close()
      return rows.map((row) => {
        const { act, outcome, asker } = Parse(Entry, JSON.parse(Parse(Row, row).entry))
        return `${asker.operatorId ?? 'nobody'} ${act}: ${outcome}`
      })
    },
    policyFolder: (name, files) => {
      const path = join(folder, name)
      mkdirSync(path, { recursive: true })
      for (const file of files) writeFileSync(join(path, file.path), file.text)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
