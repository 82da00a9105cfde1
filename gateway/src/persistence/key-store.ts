import type { Kysely, Selectable } from 'kysely'
import {
  isKeyPurpose,
  isKeyState,
  STATES_BEFORE,
  UNBOUNDED_SCOPE,
  type KeyRecord,
  type KeyScope,
  type KeyStore,
} from '../cryptography/key-record.ts'
import { insertUnlessPresent } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import { openKeyScope, toKeyScopeRow } from './key-scope-rows.ts'
import type { Schema } from './schema.ts'
import type { KeyTable } from './tables/key-tables.ts'

/** KeyStore on the tables `keys` and `key_scopes`. Throws on a row that this version cannot have written. */
export function createKeyStore(database: Kysely<Schema>): KeyStore {
  return {
    async all() {
      const scopes = await database.selectFrom('key_scopes').selectAll().execute()
      const scopeOf = new Map(scopes.map((row) => [row.key_id, openKeyScope(row)]))
      const rows = await database.selectFrom('keys').selectAll().orderBy('created_at').orderBy('key_id').execute()
      return rows.map((row) => recordOf(row, scopeOf.get(row.key_id) ?? UNBOUNDED_SCOPE))
    },
    // Together or not at all: a key that a crash left without its bounds would sign more than it should.
    add: (record) =>
      inTransaction(database, async (transaction) => {
        if (!(await insertUnlessPresent(transaction.insertInto('keys').values(rowOf(record))))) return false
        const scope = toKeyScopeRow(record)
        if (scope !== undefined) await transaction.insertInto('key_scopes').values(scope).execute()
        return true
      }),
    async moveTo(keyId, state) {
      const moved = await database
        .updateTable('keys')
        .set({ state })
        .where('key_id', '=', keyId)
        .where('state', 'in', [...STATES_BEFORE[state]])
        .executeTakeFirst()
      return moved.numUpdatedRows === 1n
    },
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

function recordOf(row: Selectable<KeyTable>, scope: KeyScope): KeyRecord {
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
    scope,
    createdAt: row.created_at,
  }
}
