import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { ColumnTypes } from '../column-types.ts'

/** One step of the schema. A statement that ran before a crash runs again: each is idempotent (`if not exists`). */
export interface Migration {
  /** `NNNN-<name>`, growing; never changed once released. */
  readonly name: string
  up(database: Kysely<Schema>, types: ColumnTypes): Promise<void>
}
