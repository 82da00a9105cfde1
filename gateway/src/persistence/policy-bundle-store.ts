import type { Kysely, Selectable } from 'kysely'
import type { PolicySignature } from '../release/bundle/policy-bundle.ts'
import type { PolicyBundleStore, StoredBundle } from '../release/bundle/policy-store.ts'
import { insertUnlessPresent, lockingRows } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'
import type { PolicyBundleTable } from './tables/policy-tables.ts'

/** Ends the transaction without the row that it had added. */
class SignerRetired extends Error {}

/** PolicyBundleStore on the tables `policy_bundles` and `policies_shipped`. */
export function createPolicyBundleStore(database: Kysely<Schema>): PolicyBundleStore {
  const bundles = () => database.selectFrom('policy_bundles')
  return {
    newest: () => bundles().select(['sequence', 'digest']).orderBy('sequence', 'desc').limit(1).executeTakeFirst(),
    async find(sequence) {
      const row = await bundles().selectAll().where('sequence', '=', sequence).executeTakeFirst()
      return row === undefined ? undefined : storedOf(row)
    },
    all: async () => (await bundles().selectAll().orderBy('sequence').execute()).map(storedOf),
    add: (bundle) =>
      inTransaction(database, async (transaction) => {
        // Written first: a transaction that reads first loses against every entry of the log that is written meanwhile.
        const insert = transaction.insertInto('policy_bundles').values(rowOf(bundle))
        if (!(await insertUnlessPresent(insert))) return 'sequence-taken' as const
        const signers = bundle.signatures.map(({ operatorId }) => operatorId)
        // Locked until the end: nobody retires while what they signed is being activated.
        const query = transaction.selectFrom('policy_operators').select('retired_at')
        const rows = await lockingRows(transaction, query.where('operator_id', 'in', [...signers, ''])).execute()
        if (rows.some(({ retired_at }) => retired_at !== null)) throw new SignerRetired()
        return 'added' as const
      }).catch((error: unknown) => {
        if (error instanceof SignerRetired) return 'signer-retired' as const
        throw error
      }),
    async rememberShipped(version, text, at) {
      if ((await findShipped(database, version)) !== undefined) return
      const row = { version, bundle: text, first_used_at: at }
      await insertUnlessPresent(database.insertInto('policies_shipped').values(row))
    },
    findShipped: (version) => findShipped(database, version),
  }
}

async function findShipped(database: Kysely<Schema>, version: string): Promise<string | undefined> {
  const query = database.selectFrom('policies_shipped').select('bundle').where('version', '=', version)
  return (await query.executeTakeFirst())?.bundle
}

function rowOf({ sequence, digest, text, signatures, activatedAt, activatedBy }: StoredBundle) {
  return {
    sequence,
    digest,
    bundle: text,
    signatures: JSON.stringify(signatures),
    activated_at: activatedAt,
    activated_by: activatedBy,
  }
}

function storedOf(row: Selectable<PolicyBundleTable>): StoredBundle {
  return {
    sequence: row.sequence,
    digest: row.digest,
    text: row.bundle,
    signatures: signaturesOf(row.signatures),
    activatedAt: row.activated_at,
    activatedBy: row.activated_by,
  }
}

/** What was altered into something else holds no signature, and no signature is never enough. */
function signaturesOf(text: string): readonly PolicySignature[] {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    // Altered outside the gateway.
    return []
  }
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown): PolicySignature[] => {
    if (typeof one !== 'object' || one === null || !('operatorId' in one) || !('signature' in one)) return []
    const { operatorId, signature } = one
    return typeof operatorId === 'string' && typeof signature === 'string' ? [{ operatorId, signature }] : []
  })
}
