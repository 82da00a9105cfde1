import type { Kysely } from 'kysely'
import type { ChangeCursors } from '../presentation/withdrawals/follow-changes.ts'
import { upsert } from './dialect.ts'
import type { Schema } from './schema.ts'

/** ChangeCursors on the table `change_cursors`. */
export function createChangeCursorStore(database: Kysely<Schema>): ChangeCursors {
  return {
    find: async (source) => {
      const query = database.selectFrom('change_cursors').select('cursor_text').where('source', '=', source)
      return (await query.executeTakeFirst())?.cursor_text
    },
    set: async (source, cursor) => {
      const insert = database.insertInto('change_cursors').values({ source, cursor_text: cursor })
      await upsert(database, insert, ['source'], ['cursor_text'])
    },
  }
}
