import { Compile } from 'typebox/compile'
import type { Static } from 'typebox'
import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { ProvinceRecord } from '../province-record.ts'
import { readLaidOutRecord } from '../read-laid-out-record.ts'
import { layoutFor, type RecordLayout } from '../record-layout.ts'
import { CERTSHARE_LAYOUT } from './certshare-items.ts'
import { CertshareColumn, CertshareSurface } from './certshare-wire.ts'

const withSurface = Compile(CertshareSurface)
const KNOWN_COLUMN_MEMBERS: ReadonlySet<string> = new Set([...Object.keys(CertshareColumn.properties), 'name'])
const plain = layoutFor(CERTSHARE_LAYOUT, undefined)

type Surface = NonNullable<Static<typeof CertshareSurface>['surface']>

/** Values of the surface by column; `undefined` when a column is told twice: nobody could say which one holds. */
function columnsOf(surface: Surface): ReadonlyMap<string, string> | undefined {
  const columns = new Map(surface.map(({ columnName, value }) => [columnName, value]))
  return columns.size === surface.length ? columns : undefined
}

function hasUnknownColumns(surface: Surface, { columns }: RecordLayout): boolean {
  return (
    surface.some(({ columnName }) => !columns.has(columnName)) ||
    surface.some((column) => Object.keys(column).some((member) => !KNOWN_COLUMN_MEMBERS.has(member)))
  )
}

/** One certificate of the wire; `undefined` when it is not of its form. */
export function readCertshareCert(wire: unknown, layout: RecordLayout = plain): ProvinceRecord | undefined {
  if (!withSurface.Check(wire)) return undefined
  const { surface = [], ...members } = wire
  const columns = columnsOf(surface)
  return columns === undefined
    ? undefined
    : readLaidOutRecord(members, layout, columns, hasUnknownColumns(surface, layout))
}

/** Whether the answer around a record says it is over while the record calls itself valid, or nothing that is known. */
export function isContradicted(record: ProvinceRecord, told: CertificateStatus | undefined): told is CertificateStatus {
  return told !== undefined && (record.status === 'VALID' || record.status === undefined)
}
