import type { Kysely } from 'kysely'
import type { OwnCertificates } from '../applications/draft.ts'
import type { Schema } from './schema.ts'

/** Which certificates of a kind stand in a person's own list, as it was last fetched. */
export function createOwnCertificateStore(database: Kysely<Schema>): OwnCertificates {
  return {
    ofKind: async (personRef, kind, province) => {
      const rows = await database
        .selectFrom('certificate_references')
        .select('certificate_id')
        .where('person_ref', '=', personRef)
        .where('kind', '=', kind)
        .where('province', '=', province)
        .where('relation', '<>', 'authorised')
        .execute()
      return rows.map(({ certificate_id }) => certificate_id)
    },
  }
}
