import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { backUpSqlite } from 'gateway/persistence/back-up-sqlite.ts'
import { acquireInstanceLock } from 'gateway/persistence/instance-lock.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runAdmin } from './run-admin.ts'
import { openAdminDesk, type AdminDesk } from './testing/admin-desk.ts'

describe('the database on the admin command line', () => {
  let desk: AdminDesk
  beforeEach(async () => {
    desk = await openAdminDesk()
  })
  afterEach(() => desk.remove())

  const at = (name: string): string => join(desk.folder, name)
  const audit = (): readonly string[] => ['--countersign', at('operators/audit.key')]
  const restore = (name: string, ...words: readonly string[]) => desk.told('database', 'restore', at(name), ...words)

  function keysIn(name: string): number {
    const database = new BetterSqlite3(at(name), { readonly: true })
    const count = database.prepare('select key_id from keys').all().length
    database.close()
    return count
  }

  it('is copied whole while somebody writes, readable by its owner alone, and nothing is overwritten', async () => {
    const writer = new BetterSqlite3(at('gateway.db'))
    writer.exec(`begin immediate; update keys set owner = 'half done'`)
    expect(await backUpSqlite(at('gateway.db'), at('writing.db'))).toMatchObject({ ok: true })
    writer.exec('commit')
    writer.close()
    const copy = new BetterSqlite3(at('writing.db'), { readonly: true })
    expect(JSON.stringify(copy.prepare('select owner from keys').all())).not.toContain('half done')
    copy.close()
    expect(await desk.told('database', 'backup', at('b.db'))).toMatchObject({ file: at('b.db') })
    expect(statSync(at('b.db')).mode & 0o777).toBe(0o600)
    expect(keysIn('b.db')).toBe(keysIn('gateway.db'))
    expect(await desk.told('database', 'backup', at('b.db'))).toEqual({ refused: 'file-exists' })
    expect(await desk.told('database', 'backup', at('nowhere/b.db'))).toEqual({ refused: 'file-unwritable' })
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('is restored by two people; what stood there is kept, and the act stands in the log of the restored one', async () => {
    await desk.run('database', 'backup', at('b.db'))
    const before = keysIn('gateway.db')
    await desk.run('key', 'create', '--use', 'data')
    expect(await restore('b.db')).toEqual({ refused: 'countersignature-missing' })
    expect(await restore('b.db', '--countersign', at('operators/security.key'))).toEqual({ refused: 'operator-role' })
    expect(await restore('b.db', '--dry-run', ...audit())).toEqual({ file: at('b.db'), dryRun: true })
    expect(keysIn('gateway.db')).toBe(before + 1)
    expect(await restore('b.db', ...audit())).toMatchObject({ file: at('b.db') })
    expect(keysIn('gateway.db')).toBe(before)
    const kept = readdirSync(desk.folder).filter((name) => name.includes('before-restore'))
    expect(kept.map(keysIn)).toEqual([before + 1])
    expect(desk.acts().at(-1)).toBe('one-system database restore: done')
    expect(await desk.told('audit', 'verify')).toMatchObject({ checked: expect.any(Number) })
  })

  it('cut off while it was restored is whole, and the next try completes it', async () => {
    await desk.run('database', 'backup', at('b.db'))
    writeFileSync(at('gateway.db.restoring'), 'half of it')
    writeFileSync(at('b.db.part'), 'half of it')
    expect(await desk.run('key', 'list')).toBe(0)
    expect(await desk.run('database', 'restore', at('b.db'), ...audit())).toBe(0)
    expect(existsSync(at('gateway.db.restoring'))).toBe(false)
    expect(await desk.run('key', 'list')).toBe(0)
  })

  it('is not replaced by what is damaged, of a later version or of other keys, nor under a running gateway', async () => {
    await desk.run('database', 'backup', at('b.db'))
    const bytes = readFileSync(at('b.db'))
    writeFileSync(at('cut.db'), bytes.subarray(0, bytes.length / 2))
    expect(await restore('cut.db', ...audit())).toMatchObject({ refused: expect.stringMatching(/^backup-/) })
    writeFileSync(at('none.db'), 'no database')
    expect(await restore('none.db', ...audit())).toEqual({ refused: 'backup-unreadable' })
    copyFileSync(at('b.db'), at('later.db'))
    const later = new BetterSqlite3(at('later.db'))
    later.exec(`insert into schema_migrations values ('9999-later', 1)`)
    later.close()
    expect(await restore('later.db', ...audit())).toEqual({ refused: 'backup-too-new' })
    mkdirSync(at('other'))
    const quiet = { standardOutput: () => undefined, standardError: () => undefined }
    await runAdmin(['key', 'create', '--if-missing'], { DATA_DIRECTORY: at('other') }, quiet)
    expect(await restore('other/gateway.db', ...audit())).toEqual({ refused: 'backup-of-other-keys' })
    const lock = await acquireInstanceLock({ kind: 'sqlite', file: at('gateway.db') })
    expect(await restore('b.db', ...audit())).toEqual({ refused: 'gateway-running' })
    if (lock.ok) await lock.value.release()
  })

  it('on a server is left to the server’s tools, which are named without the password', async () => {
    const { serverHint } = await import('./server-backup-hint.ts')
    const { readSettings } = await import('gateway/configuration/settings.ts')
    const settings = readSettings({ DATABASE_URL: 'mysql://roadcert:secret-word@db.example:3306/roadcert' })
    const hint = settings.ok ? serverHint(settings.value, 'backup', 'x.sql') : ''
    expect(hint).toContain('mariadb-dump --single-transaction')
    expect(hint).toContain('db.example')
    expect(hint).not.toContain('secret-word')
  })

  it('tells its state, and what of the schema is to be done; migrating twice changes nothing', async () => {
    const later = new BetterSqlite3(at('gateway.db'))
    later.exec(`delete from schema_migrations where name = '0070-inspector-certificates'`)
    later.close()
    const pending = ['0070-inspector-certificates']
    expect(await desk.told('database', 'status')).toMatchObject({ kind: 'sqlite', pending })
    expect(await desk.told('key', 'rotate', '--dry-run')).toEqual({ refused: 'schema-behind' })
    expect(await desk.told('database', 'migrate', '--dry-run')).toEqual({ migrations: pending, dryRun: true })
    expect(await desk.told('database', 'migrate')).toEqual({ migrations: pending })
    expect(await desk.told('database', 'migrate')).toEqual({ migrations: [] })
  })

  it('the audit log is searched by its own role, by who, what, when and how it ended', async () => {
    await desk.run('roots', 'create')
    await desk.run('roots', 'create')
    expect(await desk.told('audit', 'search', '--operator', at('operators/system.key'))).toEqual({
      refused: 'operator-role',
    })
    const refused = ['audit', 'search', '--event', 'admin-act', '--outcome', 'refused', '--by', 'one-system']
    expect(await desk.told(...refused)).toMatchObject({
      entries: [{ told: { act: 'roots create', outcome: 'refused' } }],
    })
    expect(await desk.told(...refused, '--to', '2020-01-01')).toEqual({ entries: [] })
    expect(await desk.told('audit', 'search', '--limit', '1')).toMatchObject({ entries: [{ told: {} }] })
    for (const wrong of [
      ['--from', 'yesterday'],
      ['--event', 'x'],
      ['--limit', '0'],
    ])
      expect(await desk.run('audit', 'search', ...wrong)).toBe(2)
  })
})
