import { copyFileSync, openSync, fsyncSync, closeSync, renameSync, rmSync, statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { Type } from 'typebox'
import { Parse } from 'typebox/value'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

const OWNER_ONLY = 0o600
/** More pages than any database has: all in one step, so that a gateway that writes does not make it begin again. */
const ALL_PAGES = 2 ** 30

const Answers = Type.Array(Type.Object({ integrity_check: Type.String() }))
const Names = Type.Array(Type.Object({ name: Type.String() }))

/** What a file is that was looked through: the migrations it has. */
export interface CheckedDatabase {
  readonly migrations: readonly string[]
  readonly bytes: number
}

/** `unreadable`: no database, or none of a gateway; `damaged`: SQLite finds it inconsistent. */
export type CheckFailure = 'unreadable' | 'damaged'

/** 在线备份: a consistent copy of an embedded database that may be in use (SQLite's backup), at `target`, mode 0600. Throws when it cannot be written. */
export async function backUpSqlite(file: string, target: string): Promise<Result<CheckedDatabase, CheckFailure>> {
  const part = `${target}.part`
  const source = new BetterSqlite3(file, { readonly: true, fileMustExist: true })
  try {
    rmSync(part, { force: true })
    closeSync(openSync(part, 'wx', OWNER_ONLY))
    await source.backup(part, { progress: () => ALL_PAGES })
  } finally {
    source.close()
  }
  const checked = checkSqlite(part)
  if (checked.ok) settle(part, target)
  else rmSync(part, { force: true })
  return checked
}

/** Looks through a file: SQLite's own check of every page, and which migrations ran. */
export function checkSqlite(file: string): Result<CheckedDatabase, CheckFailure> {
  try {
    const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true })
    try {
      const answers = Parse(Answers, database.pragma('integrity_check'))
      if (answers.some((one) => one.integrity_check !== 'ok')) return fail('damaged')
      const rows = Parse(Names, database.prepare('select name from schema_migrations order by name').all())
      return succeed({ migrations: rows.map(({ name }) => name), bytes: statSync(file).size })
    } finally {
      database.close()
    }
  } catch {
    // Missing, no database, or one without the gateway's tables.
    return fail('unreadable')
  }
}

/**
 * 恢复: puts a checked file in the place of an embedded database that nobody has open; what stood there is kept at `kept`. Cut off at any moment,
 * the old one or the new one stands there whole, and doing it again completes it. Throws when a file cannot be written.
 */
export function restoreSqlite(file: string, from: string, kept: string): void {
  const database = new BetterSqlite3(file)
  // Everything into the one file; closing the last connection takes the write-ahead log away.
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  copyFileSync(file, `${kept}.part`)
  settle(`${kept}.part`, kept)
  const part = `${file}.restoring`
  copyFileSync(from, part)
  for (const beside of ['-wal', '-shm']) rmSync(`${file}${beside}`, { force: true })
  settle(part, file)
}

/** Durable before it has its name. */
function settle(part: string, target: string): void {
  const descriptor = openSync(part, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(part, target)
}
