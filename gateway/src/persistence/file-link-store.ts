import type { Kysely } from 'kysely'
import { fileReasonOf, VOUCHER_LAYOUTS } from 'shared-types/vocabulary/voucher-words.ts'
import type { LookupHasher } from '../cryptography/key-ring.ts'
import type { FileLinkFacts, FileLinks } from '../vouchers/file-link.ts'
import type { Schema } from './schema.ts'
import type { FileLinkTable } from './tables/voucher-tables.ts'

const SECRET = 'file_links.secret'

/** Store of one-time links 一次性链接; secrets by keyed hash. */
export function createFileLinkStore(database: Kysely<Schema>, hasher: LookupHasher): FileLinks {
  const marking = (secret: string, used: 0 | 1) =>
    database.updateTable('file_links').set({ used }).where('secret_hash', 'in', hasher.candidates(SECRET, secret))
  return {
    add: async (secret, link) => {
      await database
        .insertInto('file_links')
        .values({
          secret_hash: hasher.hash(SECRET, secret),
          session_id: link.sessionId,
          certificate_id: link.file.kind === 'voucher' ? link.file.certificateId : '',
          batch_id: link.file.kind === 'batch' ? link.file.batchId : '',
          layout: link.layout,
          reason: link.reason,
          expires_at: link.expiresAt,
          used: 0,
        })
        .execute()
    },
    take: async (secret, at) => {
      const taken = await marking(secret, 1).where('used', '=', 0).where('expires_at', '>', at).executeTakeFirst()
      if (taken.numUpdatedRows !== 1n) return undefined
      const row = await database
        .selectFrom('file_links')
        .selectAll()
        .where('secret_hash', 'in', hasher.candidates(SECRET, secret))
        .executeTakeFirst()
      // swept between the two statements: it expired in this very moment
      return row && toFacts(row)
    },
    giveBack: async (secret) => {
      await marking(secret, 0).execute()
    },
    sweep: async (before) => {
      await database.deleteFrom('file_links').where('expires_at', '<', before).execute()
    },
  }
}

function toFacts(row: FileLinkTable): FileLinkFacts {
  const layout = VOUCHER_LAYOUTS.find((known) => known === row.layout)
  if (layout === undefined) throw new Error('file_links: unknown layout')
  return {
    sessionId: row.session_id,
    file:
      row.batch_id === ''
        ? { kind: 'voucher', certificateId: row.certificate_id }
        : { kind: 'batch', batchId: row.batch_id },
    layout,
    reason: fileReasonOf(row.reason),
    expiresAt: Number(row.expires_at),
  }
}
