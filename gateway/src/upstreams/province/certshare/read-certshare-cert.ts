import { Compile } from 'typebox/compile'
import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { ProvinceItem, ProvinceRecord } from '../province-record.ts'
import { certshareReasonOf, certshareStatusOf } from './certshare-codes.ts'
import { CERTSHARE_COLUMNS, CERTSHARE_MEMBERS } from './certshare-items.ts'
import { CertshareCert, CertshareColumn } from './certshare-wire.ts'

const cert = Compile(CertshareCert)
const KNOWN_MEMBERS: ReadonlySet<string> = new Set(Object.keys(CertshareCert.properties))
const KNOWN_COLUMN_MEMBERS: ReadonlySet<string> = new Set([...Object.keys(CertshareColumn.properties), 'name'])
const KNOWN_COLUMNS: ReadonlySet<string> = new Set(CERTSHARE_COLUMNS.map((column) => column.name))

type Surface = NonNullable<CertshareCert['surface']>

/** Values of the surface by column; `undefined` when a column is told twice: nobody could say which one holds. */
function columnsOf(surface: Surface): ReadonlyMap<string, string> | undefined {
  const columns = new Map(surface.map(({ columnName, value }) => [columnName, value]))
  return columns.size === surface.length ? columns : undefined
}

function itemsOf(wire: CertshareCert, columns: ReadonlyMap<string, string>): readonly ProvinceItem[] {
  const members = CERTSHARE_MEMBERS.map(({ field, name, read }) => ({ field, text: wire[name], read }))
  const surface = CERTSHARE_COLUMNS.map(({ field, name, read }) => ({ field, text: columns.get(name), read }))
  return [...members, ...surface].flatMap(({ field, text, read }) =>
    text === undefined ? [] : [{ field, text, read }],
  )
}

function hasUnknownMembers(wire: CertshareCert, surface: Surface): boolean {
  return (
    Object.keys(wire).some((member) => !KNOWN_MEMBERS.has(member)) ||
    surface.some((column) => !KNOWN_COLUMNS.has(column.columnName)) ||
    surface.some((column) => Object.keys(column).some((member) => !KNOWN_COLUMN_MEMBERS.has(member)))
  )
}

/** One certificate of the wire; `undefined` when it is not of its form. */
export function readCertshareCert(wire: unknown): ProvinceRecord | undefined {
  if (!cert.Check(wire)) return undefined
  const surface = wire.surface ?? []
  const columns = columnsOf(surface)
  if (columns === undefined) return undefined
  return {
    identifier: wire.certIdentifier,
    typeCode: wire.certificateTypeCode,
    holderCode: wire.certificateHolderCode,
    holderCodeType: wire.certificateHolderType,
    status: certshareStatusOf(wire.certState),
    ...(wire.stateReason === undefined ? {} : { statusReason: certshareReasonOf(wire.stateReason) ?? 'unknown' }),
    items: itemsOf(wire, columns),
    hasUnknownMembers: hasUnknownMembers(wire, surface),
  }
}

/** Whether the answer around a record says it is over while the record calls itself valid, or nothing that is known. */
export function isContradicted(record: ProvinceRecord, told: CertificateStatus | undefined): told is CertificateStatus {
  return told !== undefined && (record.status === 'VALID' || record.status === undefined)
}
