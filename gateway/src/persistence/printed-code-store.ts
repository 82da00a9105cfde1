import type { Kysely } from 'kysely'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { VOUCHER_LAYOUTS } from 'shared-types/vocabulary/voucher-words.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import { Sensitive } from '../release/sensitive.ts'
import type { HeldPrintedCode, NewPrintedCode, PrintedCertificate, PrintedCodes } from '../vouchers/printed-code.ts'
import type { Schema } from './schema.ts'
import type { PrintedCodeTable } from './tables/voucher-tables.ts'

const CODE = 'printed_codes.code'
const HOLDER = 'printed_codes.holder'
const CERTIFICATE = 'printed_codes.certificate'
const ROWS_AT_ONCE = 50
const MOST_LISTED = 1000

const StoredCertificate = Type.Object({
  identifier: Type.String(),
  province: Type.String(),
  kind: Type.Enum(CERTIFICATE_KINDS),
})

/** Store of printed codes 固定码; codes and holders by keyed hash, certificates sealed. */
export function createPrintedCodeStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): PrintedCodes {
  return {
    ...heldCodes(database, sealer, hasher),
    add: async (codes) => {
      const rows = codes.map((code) => toRow(sealer, hasher, code))
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
        await database
          .insertInto('printed_codes')
          .values(rows.slice(start, start + ROWS_AT_ONCE))
          .execute()
      }
    },
    find: async (code) => {
      const row = await database
        .selectFrom('printed_codes')
        .select(['certificate', 'revoked_at'])
        .where('code_hash', 'in', hasher.candidates(CODE, encodeBase64url(code)))
        .executeTakeFirst()
      return row && { certificate: openCertificate(sealer, row), revoked: Number(row.revoked_at) !== 0 }
    },
    sweep: async (before) => {
      for (const column of ['ends_at', 'revoked_at'] as const) {
        await database.deleteFrom('printed_codes').where(column, '>', 0).where(column, '<', before).execute()
      }
    },
  }
}

/** What holders ask of their codes that were not taken back. */
function heldCodes(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): Pick<PrintedCodes, 'listOf' | 'isHeldBy' | 'revoke'> {
  const hashes = (holders: readonly Sensitive<string>[]): readonly string[] =>
    holders.flatMap((code) => hasher.candidates(HOLDER, code.reveal()))
  const livingOf = (holders: readonly Sensitive<string>[]) =>
    database
      .selectFrom('printed_codes')
      .selectAll()
      .where('holder_hash', 'in', hashes(holders))
      .where('revoked_at', '=', 0)
  return {
    listOf: async (holders) => {
      if (holders.length === 0) return []
      const rows = await livingOf(holders).orderBy('made_at', 'desc').limit(MOST_LISTED).execute()
      return rows.map((row) => toHeld(sealer, row))
    },
    isHeldBy: async (holders, printedCodeId) => {
      if (holders.length === 0) return false
      return (await livingOf(holders).where('printed_code_id', '=', printedCodeId).executeTakeFirst()) !== undefined
    },
    revoke: async (holders, printedCodeId, at) => {
      if (holders.length === 0) return false
      const revoked = await database
        .updateTable('printed_codes')
        .set({ revoked_at: at })
        .where('printed_code_id', '=', printedCodeId)
        .where('holder_hash', 'in', hashes(holders))
        .where('revoked_at', '=', 0)
        .executeTakeFirst()
      return revoked.numUpdatedRows === 1n
    },
  }
}

function toRow(sealer: FieldSealer, hasher: LookupHasher, code: NewPrintedCode): PrintedCodeTable {
  const { identifier, province, kind } = code.certificate
  return {
    printed_code_id: code.printedCodeId,
    code_hash: hasher.hash(CODE, encodeBase64url(code.code)),
    holder_hash: hasher.hash(HOLDER, code.holderCode.reveal()),
    certificate: sealer.seal(CERTIFICATE, JSON.stringify({ identifier: identifier.reveal(), province, kind })),
    layout: code.layout,
    made_at: code.madeAt,
    ends_at: code.endsAt ?? 0,
    revoked_at: 0,
  }
}

function openCertificate(sealer: FieldSealer, row: Pick<PrintedCodeTable, 'certificate'>): PrintedCertificate {
  const stored = Value.Parse(StoredCertificate, JSON.parse(sealer.open(CERTIFICATE, row.certificate)))
  const { identifier, province, kind } = stored
  if (!isProvinceCode(province)) throw new Error('printed_codes: unknown province')
  return { identifier: new Sensitive(identifier), province, kind }
}

function toHeld(sealer: FieldSealer, row: PrintedCodeTable): HeldPrintedCode {
  const layout = VOUCHER_LAYOUTS.find((known) => known === row.layout)
  if (layout === undefined) throw new Error('printed_codes: unknown layout')
  return {
    printedCodeId: row.printed_code_id,
    certificate: openCertificate(sealer, row),
    layout,
    madeAt: Number(row.made_at),
  }
}
