import type { Kysely } from 'kysely'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { Claim } from '../identity/claim.ts'
import {
  PROOF_LIFE_MS,
  PROOF_TRIES,
  type IdentityProofs,
  type NewProof,
  type ProofAttempt,
  type AttemptedProof,
} from '../identity/identity-proof.ts'
import type { Schema } from './schema.ts'
import type { IdentityProofTable } from './tables/identity-proof-tables.ts'

const CLAIM = 'identity_proofs.claim'
const NUMBER = 'identity_proofs.number'
const TICKET = 'identity_proofs.ticket'

function textOf(claim: Claim): string {
  return `${claim.identityNumber.reveal()}\n${claim.name.reveal()}`
}

interface IdentityProofStoreDeps {
  readonly database: Kysely<Schema>
  readonly sealer: FieldSealer
  readonly hasher: LookupHasher
}

/** Store of identity proofs 身份证明; who is claimed stands in it by keyed hash alone. */
export function createIdentityProofStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): IdentityProofs {
  return {
    begin: async (proof) => {
      await database.insertInto('identity_proofs').values(toRow(hasher, proof)).execute()
    },
    countForNumber: async (claim, since) => {
      const row = await database
        .selectFrom('identity_proofs')
        .select((select) => select.fn.countAll().as('count'))
        .where('number_hash', 'in', [...hasher.candidates(NUMBER, claim.identityNumber.reveal())])
        .where('created_at', '>', since)
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
    recordSent: async (proofId, { province, ticket }) => {
      const sent = { province, sealed_ticket: sealer.seal(TICKET, ticket) }
      await database.updateTable('identity_proofs').set(sent).where('proof_id', '=', proofId).execute()
    },
    attempt: (attempt) => attemptProof({ database, sealer, hasher }, attempt),
    use: async (proofId, at) => {
      const used = await database
        .updateTable('identity_proofs')
        .set({ used_at: at })
        .where('proof_id', '=', proofId)
        .where('used_at', '=', 0)
        .executeTakeFirst()
      return used.numUpdatedRows === 1n
    },
    sweep: async (before) => {
      await database.deleteFrom('identity_proofs').where('expires_at', '<', before).execute()
    },
  }
}

function toRow(hasher: LookupHasher, { proofId, accountId, claim, at }: NewProof): IdentityProofTable {
  return {
    proof_id: proofId,
    account_id: accountId,
    claim_hash: hasher.hash(CLAIM, textOf(claim)),
    number_hash: hasher.hash(NUMBER, claim.identityNumber.reveal()),
    province: '',
    sealed_ticket: '',
    created_at: at,
    expires_at: at + PROOF_LIFE_MS,
    tries: 0,
    used_at: 0,
  }
}

async function attemptProof(
  { database, sealer, hasher }: IdentityProofStoreDeps,
  { proofId, accountId, claim, at }: ProofAttempt,
): Promise<AttemptedProof | undefined> {
  // Counting and checking are one statement: of many tries at once no more than allowed get through.
  const counted = await database
    .updateTable('identity_proofs')
    .set((set) => ({ tries: set('tries', '+', 1) }))
    .where('proof_id', '=', proofId)
    .where('account_id', '=', accountId)
    .where('used_at', '=', 0)
    .where('expires_at', '>', at)
    .where('tries', '<', PROOF_TRIES)
    .executeTakeFirst()
  if (counted.numUpdatedRows !== 1n) return undefined
  const row = await database
    .selectFrom('identity_proofs')
    .selectAll()
    .where('proof_id', '=', proofId)
    .executeTakeFirstOrThrow()
  if (!hasher.candidates(CLAIM, textOf(claim)).includes(row.claim_hash)) return undefined
  if (!isProvinceCode(row.province)) return {}
  return { sent: { province: row.province, ticket: sealer.open(TICKET, row.sealed_ticket) } }
}
