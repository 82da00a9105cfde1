import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

describe.each(databaseKinds())('migrations on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  it('run once', async () => {
    expect(await migrate(temporary.database, () => 1)).toEqual([])
  })

  it('can be cut off anywhere and run again: every statement is idempotent', async () => {
    await temporary.database.schema.dropTable('schema_migrations').execute()
    const ran = await migrate(temporary.database, () => 1)
    expect(ran).toEqual(migrations.map((step) => step.name))
  })

  it('have growing numbers and names of their own', () => {
    const names = migrations.map((step) => step.name)
    expect(names).toEqual([...new Set(names)].toSorted())
    for (const name of names) expect(name).toMatch(/^\d{4}-[a-z-]+$/)
  })
})
