import type { Kysely, Selectable } from 'kysely'
import { SIGNED_DOCUMENT_TYPES } from 'shared-types/trust/signed-envelope.ts'
import type { SignedDocument, SignedDocumentStore } from '../presentation/signed-document.ts'
import { insertUnlessPresent } from './dialect.ts'
import type { Schema } from './schema.ts'
import type { SignedDocumentTable } from './tables/signed-document-tables.ts'

/** SignedDocumentStore on the table `signed_documents`. */
export function createSignedDocumentStore(database: Kysely<Schema>): SignedDocumentStore {
  const documents = database.selectFrom('signed_documents').selectAll()
  return {
    async newest(type) {
      const query = documents.where('document_type', '=', type).orderBy('version', 'desc').limit(1)
      return documentOf(await query.executeTakeFirst())
    },
    async find(type, version) {
      const query = documents.where('document_type', '=', type).where('version', '=', version)
      return documentOf(await query.executeTakeFirst())
    },
    add: ({ type, issuedAt, ...columns }) =>
      insertUnlessPresent(
        database.insertInto('signed_documents').values({ document_type: type, issued_at: issuedAt, ...columns }),
      ),
  }
}

function documentOf(row: Selectable<SignedDocumentTable> | undefined): SignedDocument | undefined {
  if (row === undefined) return undefined
  const type = SIGNED_DOCUMENT_TYPES.find((known) => known === row.document_type)
  if (type === undefined) throw new Error('signed_documents: a row has an unknown type')
  const { version, payload, envelope, issued_at: issuedAt } = row
  return { type, version, payload, envelope, issuedAt }
}
