import type { Kysely } from 'kysely'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { RELATIONS } from 'shared-types/vocabulary/people.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { CertificateReference, CertificateReferences } from '../certificates/certificate-reference.ts'
import type { FieldSealer } from '../cryptography/key-ring.ts'
import { Sensitive } from '../release/sensitive.ts'
import { compileOnce } from './compiled-query.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'
import type { CertificateReferenceTable } from './tables/certificate-reference-tables.ts'

const IDENTIFIER = 'certificate_references.identifier'
const COMPANY_CODE = 'certificate_references.company_code'
const ROWS_AT_ONCE = 50

/** Store of certificate references 证照引用; identifiers and company codes are sealed. */
export function createCertificateReferenceStore(database: Kysely<Schema>, sealer: FieldSealer): CertificateReferences {
  const ask = compileOnce(
    database,
    database
      .selectFrom('certificate_references')
      .selectAll()
      .where('person_ref', '=', '')
      .where('certificate_id', '=', ''),
  )
  return {
    replace: async (personRef, province, references) => {
      const rows = references.map((reference) => toRow(sealer, personRef, reference))
      await inTransaction(database, async (transaction) => {
        await transaction
          .deleteFrom('certificate_references')
          .where('person_ref', '=', personRef)
          .where('province', '=', province)
          .execute()
        for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
          await transaction
            .insertInto('certificate_references')
            .values(rows.slice(start, start + ROWS_AT_ONCE))
            .execute()
        }
      })
    },
    find: async (personRef, certificateId) => {
      const [row] = await ask([personRef, certificateId])
      return row && toReference(sealer, row)
    },
  }
}

function toRow(sealer: FieldSealer, personRef: string, reference: CertificateReference): CertificateReferenceTable {
  const { companyCode } = reference
  return {
    person_ref: personRef,
    certificate_id: reference.certificateId,
    province: reference.province,
    kind: reference.kind,
    relation: reference.relation,
    identifier: sealer.seal(IDENTIFIER, reference.identifier.reveal()),
    company_code: companyCode === undefined ? '' : sealer.seal(COMPANY_CODE, companyCode.reveal()),
    delegation_id: reference.delegationId ?? '',
    authorised_until: reference.authorisedUntil ?? '',
  }
}

function toReference(sealer: FieldSealer, row: CertificateReferenceTable): CertificateReference {
  const kind = CERTIFICATE_KINDS.find((known) => known === Number(row.kind))
  const relation = RELATIONS.find((known) => known === row.relation)
  if (!kind || !relation || !isProvinceCode(row.province)) throw new Error('certificate_references: unknown word')
  return {
    certificateId: row.certificate_id,
    identifier: new Sensitive(sealer.open(IDENTIFIER, row.identifier)),
    province: row.province,
    kind,
    relation,
    ...(row.company_code === '' ? {} : { companyCode: new Sensitive(sealer.open(COMPANY_CODE, row.company_code)) }),
    ...(row.delegation_id === '' ? {} : { delegationId: row.delegation_id }),
    ...(row.authorised_until === '' ? {} : { authorisedUntil: row.authorised_until }),
  }
}
