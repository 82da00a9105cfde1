import type { Kysely } from 'kysely'
import type { SubjectReferenceStore } from '../evidence/audit-store.ts'
import { insertUnlessPresent } from './dialect.ts'
import type { Schema } from './schema.ts'

/** SubjectReferenceStore on the table `subject_references`. */
export function createSubjectReferenceStore(database: Kysely<Schema>): SubjectReferenceStore {
  return {
    async find(holderHashes) {
      if (holderHashes.length === 0) return undefined
      const row = await database
        .selectFrom('subject_references')
        .select('subject_ref')
        .where('holder_hash', 'in', holderHashes)
        .limit(1)
        .executeTakeFirst()
      return row?.subject_ref
    },
    add: (holderHash, subjectRef, createdAt) =>
      insertUnlessPresent(
        database
          .insertInto('subject_references')
          .values({ holder_hash: holderHash, subject_ref: subjectRef, created_at: createdAt }),
      ),
  }
}
