import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'

describe('opening the embedded database', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-open-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('makes the folder, and writes so that what was answered survives a loss of power', async () => {
    const opened = await openDatabase({ kind: 'sqlite', file: join(folder, 'new/deep/gateway.db') })
    if (!opened.ok) throw new Error(opened.failure)
    const mode = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(opened.value)
    const synchronous = await sql<{ synchronous: number }>`pragma synchronous`.execute(opened.value)
    await opened.value.destroy()
    expect(mode.rows[0]?.journal_mode).toBe('wal')
    expect(synchronous.rows[0]?.synchronous).toBe(2)
  })

  it('lets nobody but its owner read the files', async () => {
    const opened = await openDatabase({ kind: 'sqlite', file: join(folder, 'gateway.db') })
    if (!opened.ok) throw new Error(opened.failure)
    await sql`create table some_table (some_column text)`.execute(opened.value)
    const files = readdirSync(folder)
    expect(files).toContain('gateway.db-wal')
    for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
    await opened.value.destroy()
  })

  it('names a file that is not a database, and a place where no file can be', async () => {
    const file = join(folder, 'letter.txt')
    writeFileSync(file, 'this is a letter and certainly no database, however long one looks at it\n'.repeat(20))
    expect(await openDatabase({ kind: 'sqlite', file })).toEqual({ ok: false, failure: 'database-unreachable' })
    expect(await openDatabase({ kind: 'sqlite', file: '/dev/null/x.db' })).toEqual({
      ok: false,
      failure: 'database-unreachable',
    })
  })
})
