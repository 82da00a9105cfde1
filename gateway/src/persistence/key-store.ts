import type { Kysely, Selectable } from 'kysely'
import { isKeyPurpose, isKeyState, type KeyRecord, type KeyStore } from '../cryptography/key-record.ts'
import { insertUnlessPresent } from './dialect.ts'
import type { Schema } from './schema.ts'
import type { KeyTable } from './tables/key-tables.ts'

/** KeyStore on the table `keys`. Throws on a row that this version cannot have written. */
export function createKeyStore(database: Kysely<Schema>): KeyStore {
  return {
    async all() {
      const rows = await database.selectFrom('keys').selectAll().orderBy('created_at').orderBy('key_id').execute()
      return rows.map(recordOf)
    },
    add: (record) => insertUnlessPresent(database.insertInto('keys').values(rowOf(record))),
  }
}

function rowOf(record: KeyRecord): KeyTable {
  return {
    key_id: record.keyId,
    purpose: record.purpose,
    key_number: record.keyNumber,
    owner: record.owner,
    public_key: record.publicKey,
    sealed_private: record.sealedPrivate,
    not_before: record.notBefore,
    not_after: record.notAfter,
    state: record.state,
    created_at: record.createdAt,
  }
}

function recordOf(row: Selectable<KeyTable>): KeyRecord {
  const { purpose, state } = row
  if (!isKeyPurpose(purpose) || !isKeyState(state))
    throw new Error(`keys: row ${row.key_id} has an unknown purpose or state`)
  return {
    keyId: row.key_id,
    purpose,
    keyNumber: row.key_number,
    owner: row.owner,
    publicKey: row.public_key,
    sealedPrivate: row.sealed_private,
    notBefore: row.not_before,
    notAfter: row.not_after,
    state,
    createdAt: row.created_at,
  }
}
