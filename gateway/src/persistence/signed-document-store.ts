import type { Kysely, Selectable } from 'kysely'
import { SIGNED_DOCUMENT_TYPES } from 'shared-types/trust/signed-envelope.ts'
import type { SignedDocument, SignedDocumentStore } from '../presentation/signed-document.ts'
import { insertUnlessPresent } from './dialect.ts'
import type { Schema } from './schema.ts'
import type { SignedDocumentTable } from './tables/signed-document-tables.ts'

/** SignedDocumentStore on the table `signed_documents`. */
export function createSignedDocumentStore(database: Kysely<Schema>): SignedDocumentStore {
  const documents = database.selectFrom('signed_documents').selectAll()
  const find: SignedDocumentStore['find'] = async (type, version) => {
    const query = documents.where('document_type', '=', type).where('version', '=', version)
    return documentOf(await query.executeTakeFirst())
  }
  return {
    find,
    async newest(type) {
      const query = documents.where('document_type', '=', type).orderBy('version', 'desc').limit(1)
      return documentOf(await query.executeTakeFirst())
    },
    async add(document) {
      const { type, issuedAt, ...columns } = document
      const row = { document_type: type, issued_at: issuedAt, ...columns }
      if (await insertUnlessPresent(database.insertInto('signed_documents').values(row))) return 'added'
      const stored = await find(type, document.version)
      return stored?.payload === document.payload ? 'present' : 'other-bytes'
    },
  }
}

function documentOf(row: Selectable<SignedDocumentTable> | undefined): SignedDocument | undefined {
  if (row === undefined) return undefined
  const type = SIGNED_DOCUMENT_TYPES.find((known) => known === row.document_type)
  if (type === undefined) throw new Error('signed_documents: a row has an unknown type')
  const { version, payload, envelope, issued_at: issuedAt } = row
  return { type, version, payload, envelope, issuedAt }
}
