import type { Kysely } from 'kysely'
import type { ProgressCursors } from '../applications/follow-applications.ts'
import { upsert } from './dialect.ts'
import type { Schema } from './schema.ts'

/** Store of how far the progress of each province has been read. */
export function createApplicationCursorStore(database: Kysely<Schema>): ProgressCursors {
  return {
    of: async (province) => {
      const row = await database
        .selectFrom('application_cursors')
        .select('cursor_text')
        .where('province', '=', province)
        .executeTakeFirst()
      return row?.cursor_text ?? ''
    },
    remember: async (province, cursor) => {
      const insert = database.insertInto('application_cursors').values({ province, cursor_text: cursor })
      await upsert(database, insert, ['province'], ['cursor_text'])
    },
  }
}
