import type { Kysely } from 'kysely'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Certificate } from '../certificates/certificate.ts'
import {
  DIFFERING,
  type DifferenceFinding,
  type DifferenceFindings,
  type SourceDifference,
} from '../certificates/source-difference.ts'
import type { LookupHasher } from '../cryptography/key-ring.ts'
import type { Schema } from './schema.ts'
import type { SourceDifferenceTable } from './tables/source-difference-tables.ts'

const CERTIFICATE = 'source_differences.certificate'
/** Characters of the keyed hash that name a certificate for people: 48 bits. */
const SHORT_NAME = 8

function findingOf(row: SourceDifferenceTable): DifferenceFinding {
  const { province } = row
  const differing = DIFFERING.find((one) => one === row.differing)
  if (differing === undefined || !isProvinceCode(province)) throw new Error('table source_differences: not ours')
  const start = row.certificate_hash.indexOf('.') + 1
  return {
    findingId: row.finding_id,
    province,
    kind: Number(row.kind),
    certificate: row.certificate_hash.slice(start, start + SHORT_NAME),
    difference: { differing, province: row.province_says, ministry: row.ministry_says },
    firstAt: Number(row.first_at),
    lastAt: Number(row.last_at),
    ...(row.ended_at === null ? {} : { endedAt: Number(row.ended_at) }),
    ...(row.reported_at === null ? {} : { reportedAt: Number(row.reported_at) }),
  }
}

function rowOf(
  certificate: Certificate,
  { differing, province, ministry }: SourceDifference,
  at: number,
  { hasher, newId }: { readonly hasher: LookupHasher; readonly newId: () => string },
): SourceDifferenceTable {
  return {
    finding_id: newId(),
    certificate_hash: hasher.hash(CERTIFICATE, certificate.identifier.reveal()),
    province: certificate.province,
    kind: certificate.kind,
    differing,
    province_says: province,
    ministry_says: ministry,
    first_at: at,
    last_at: at,
    ended_at: null,
    reported_at: null,
  }
}

/** Store of 部省不一致. Findings of a certificate are found under every look-up key that is still in use. */
export function createSourceDifferenceStore(
  database: Kysely<Schema>,
  hasher: LookupHasher,
  newId: () => string,
): DifferenceFindings {
  const openOf = (certificate: Certificate) =>
    database
      .updateTable('source_differences')
      .where('certificate_hash', 'in', hasher.candidates(CERTIFICATE, certificate.identifier.reveal()))
      .where('ended_at', 'is', null)
  return {
    note: async (certificate, difference, at) => {
      const { differing, province, ministry } = difference
      const says = openOf(certificate)
        .where('differing', '=', differing)
        .where('province_says', '=', province)
        .where('ministry_says', '=', ministry)
      const known = await says.set({ last_at: at }).executeTakeFirst()
      if (known.numUpdatedRows > 0n) {
        const untold = await says.where('reported_at', 'is', null).set({ last_at: at }).executeTakeFirst()
        return untold.numUpdatedRows > 0n
      }
      await openOf(certificate).where('differing', '=', differing).set({ ended_at: at }).execute()
      const row = rowOf(certificate, difference, at, { hasher, newId })
      await database.insertInto('source_differences').values(row).execute()
      return true
    },
    end: async (certificate, still, at) => {
      const others = DIFFERING.filter((one) => !still.includes(one))
      if (others.length === 0) return
      await openOf(certificate).where('differing', 'in', others).set({ ended_at: at }).execute()
    },
    reported: async (certificate, differing, at) => {
      await openOf(certificate).where('differing', '=', differing).set({ reported_at: at }).execute()
    },
    list: async (since, most) => {
      const rows = await database
        .selectFrom('source_differences')
        .where('last_at', '>=', since)
        .orderBy('last_at', 'desc')
        .orderBy('finding_id')
        .limit(most)
        .selectAll()
        .execute()
      return rows.map(findingOf)
    },
  }
}
