import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandTable, TABLE_FILE } from './command-table.ts'
import { loadCommands } from './commands/index.ts'
import { runAdmin } from './run-admin.ts'
import { openAdminDesk, type AdminDesk } from './testing/admin-desk.ts'

const commands = await loadCommands()

describe('every command', () => {
  it('stands in the table of roles, which says what the code does', () => {
    const doc = readFileSync(join(import.meta.dirname, '../..', TABLE_FILE), 'utf8').replaceAll(/ +/g, ' ')
    expect(commandTable(commands).filter((row) => !doc.includes(row.replaceAll(/ +/g, ' ')))).toEqual([])
    const [, table = ''] = doc.split('## Who may do what')
    const [rolesOnly = ''] = table.split('\n## ')
    const rows = rolesOnly.split('\n').filter((line) => line.startsWith('| `'))
    expect(rows).toHaveLength(commands.length)
  })

  it('that changes something takes --dry-run and --operator, and one that reads takes neither', async () => {
    for (const command of commands.filter((one) => one.changes)) expect(command.keys).not.toBe('offline')
    const quiet = { standardOutput: () => undefined, standardError: () => undefined }
    expect(await runAdmin(['key', 'list', '--dry-run'], {}, quiet)).toBe(2)
  })

  it('is loaded under the name that it has', () => {
    expect(commands.map(({ name }) => name)).toEqual([...new Set(commands.map(({ name }) => name))])
  })
})

describe('an act', () => {
  let desk: AdminDesk
  beforeEach(async () => {
    desk = await openAdminDesk()
  })
  afterEach(() => desk.remove())

  function dump(): string {
    const database = new BetterSqlite3(join(desk.folder, 'gateway.db'), { readonly: true })
    const tables = ['keys', 'audit_entries', 'signed_documents', 'policy_operators', 'inspectors']
    const rows = tables.map((table) => database.prepare(`select * from ${table}`).all())
    database.close()
    return JSON.stringify(rows)
  }

  it('that is tried with --dry-run answers as if it were done, and changes nothing at all', async () => {
    await desk.run('roots', 'create')
    await desk.run('trust-list', 'publish')
    const before = dump()
    expect(await desk.told('key', 'rotate', '--dry-run')).toMatchObject({ trustList: 2, dryRun: true })
    expect(await desk.told('key', 'revoke', '1', '--dry-run')).toMatchObject({ revokedNow: true, dryRun: true })
    expect(
      await desk.told('operator', 'create', 'lin', '--role', 'audit', '--key', join(desk.folder, 'x.key'), '--dry-run'),
    ).toMatchObject({ created: true, dryRun: true })
    expect(await desk.told('key', 'revoke', '9', '--dry-run')).toEqual({ refused: 'not-found' })
    expect(dump()).toBe(before)
    expect(() => readFileSync(join(desk.folder, 'x.key'))).toThrow('ENOENT')
  })

  it('that is hard to take back wants its words typed: wrong ones, or nobody to ask, and nothing happens', async () => {
    const before = dump()
    const lines: string[] = []
    const writers = { standardOutput: () => undefined, standardError: (line: string) => void lines.push(line) }
    const typing = (answer: string) => ({ ...writers, ask: () => Promise.resolve(answer) })
    const environment = { DATA_DIRECTORY: desk.folder }
    expect(await runAdmin(['key', 'revoke', '1'], environment, writers)).toBe(1)
    expect(lines.join()).toContain('--yes "revoke key 1"')
    expect(await runAdmin(['key', 'revoke', '1'], environment, typing('yes'))).toBe(1)
    expect(await runAdmin(['key', 'revoke', '1', '--yes', 'revoke key 2'], environment, typing('revoke key 1'))).toBe(1)
    expect(dump()).toBe(before)
    await desk.run('roots', 'create')
    expect(await runAdmin(['key', 'revoke', '1'], environment, typing('revoke key 1'))).toBe(0)
  })

  it('of one role is refused to the two others, whatever it is, and that stands in the audit log', async () => {
    for (const command of commands.filter(({ changes, roles }) => changes && roles === undefined)) {
      const words = [...command.name.split(' '), ...Array.from({ length: command.wordCount ?? 0 }, () => '1')]
      for (const role of ['security', 'audit']) {
        const key = join(desk.folder, 'operators', `${role}.key`)
        const told = await desk.run(...words, '--operator', key, '--json')
        if (told === 2) continue
        expect([command.name, desk.errors()]).toEqual([command.name, expect.stringContaining('for the role system')])
        expect(desk.acts().at(-1)).toContain(`one-${role} ${command.name}`)
      }
    }
  })

  it('of a key file that is gone from its place is not done', async () => {
    rmSync(join(desk.folder, 'operators', 'system.key'))
    expect(await desk.told('roots', 'create')).toEqual({ refused: 'operator-needed' })
  })
})
