import { sql, type Kysely, type KyselyPlugin } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { kindOf } from './dialect.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'
import {
  databaseKinds,
  makePlace,
  openTemporaryDatabase,
  type TemporaryDatabase,
} from './testing/temporary-database.ts'

describe.each(databaseKinds())('migrations on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  it('run once', async () => {
    expect(await migrate(temporary.database, () => 1)).toEqual([])
  })

  it('can all run again: every statement is idempotent', async () => {
    const before = await shapeOf(temporary.database)
    await temporary.database.schema.dropTable('schema_migrations').execute()
    const ran = await migrate(temporary.database, () => 1)
    expect(ran).toEqual(migrations.map((step) => step.name))
    expect(await shapeOf(temporary.database)).toEqual(before)
  })

  it('run from two processes at the same moment', async () => {
    const place = await makePlace(kind)
    const both = await Promise.all([openDatabase(place.address), openDatabase(place.address)])
    const databases = both.map((opened) => {
      if (!opened.ok) throw new Error(opened.failure)
      return opened.value
    })
    await Promise.all(databases.map((database) => migrate(database, () => 1)))
    for (const database of databases) {
      expect(await migrate(database, () => 1)).toEqual([])
      await database.destroy()
    }
    await place.remove()
  })

  it('have growing numbers and names of their own', () => {
    const names = migrations.map((step) => step.name)
    expect(names).toEqual([...new Set(names)].toSorted())
    for (const name of names) expect(name).toMatch(/^\d{4}-[a-z-]+$/)
  })

  it('end in the same schema when they are killed after every single statement and go on', async () => {
    const place = await makePlace(kind)
    const opened = await openDatabase(place.address)
    if (!opened.ok) throw new Error(opened.failure)
    const seen = new Set<string>()
    let kills = 0
    for (;;) {
      try {
        await migrate(opened.value.withPlugin(killedAfterOneNewStatement(seen)), () => 1)
        break
      } catch (error) {
        expect(error).toEqual(new Error('killed'))
        kills += 1
      }
    }
    expect(kills).toBeGreaterThan(2 * migrations.length)
    expect(await shapeOf(opened.value)).toEqual(await shapeOf(temporary.database))
    await opened.value.destroy()
    await place.remove()
  })
})

/** Lets through what ran before and one statement that never ran; the next one is the kill. */
function killedAfterOneNewStatement(seen: Set<string>): KyselyPlugin {
  let ran = false
  return {
    transformQuery: ({ node }) => {
      const text = JSON.stringify(node)
      if (ran) throw new Error('killed')
      if (!seen.has(text)) ran = true
      seen.add(text)
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

/** Columns and indexes of every table, as the database tells them. */
async function shapeOf(database: Kysely<Schema>): Promise<unknown> {
  const text =
    kindOf(database) === 'sqlite'
      ? sql`select name, sql from sqlite_master order by name`
      : sql`select table_name, column_name, column_type, collation_name, is_nullable, null as more
            from information_schema.columns where table_schema = database()
            union all
            select table_name, index_name, column_name, seq_in_index, non_unique, index_type
            from information_schema.statistics where table_schema = database()
            order by 1, 2, 3, 4`
  const { rows } = await text.execute(database)
  expect(rows.length).toBeGreaterThan(20)
  return rows
}
