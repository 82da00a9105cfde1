import type { RecordPart } from '../../certificates/province-details.ts'
import type { ProvinceItem, ProvinceRecord } from './province-record.ts'
import type { RecordLayout } from './record-layout.ts'

const LONGEST: Readonly<Record<RecordPart, number>> = {
  identifier: 200,
  typeCode: 64,
  status: 64,
  statusReason: 2_000,
  holderCode: 64,
  holderCodeType: 8,
}
const LONGEST_ITEM = 2_000
/** Longest photo of the contract, in base64 characters, with some room: what is longer is no photo and not read. */
const LONGEST_PHOTO = 2_000_000

type Wire = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member's own text; `undefined` when it is not there. Throws nothing: a member of another type was refused before. */
function textAt(wire: Wire, name: string): string | undefined {
  const value = Object.hasOwn(wire, name) ? wire[name] : undefined
  return typeof value === 'string' ? value : undefined
}

function hasForm(wire: Wire, { parts, items, known }: RecordLayout): boolean {
  for (const name of known) if (Object.hasOwn(wire, name) && typeof wire[name] !== 'string') return false
  const fits = (part: RecordPart, least: number): boolean => {
    const text = textAt(wire, parts[part])
    return text !== undefined && text.length >= least && text.length <= LONGEST[part]
  }
  const reason = textAt(wire, parts.statusReason) ?? ''
  return (
    fits('identifier', 1) &&
    fits('typeCode', 0) &&
    fits('status', 0) &&
    fits('holderCode', 1) &&
    fits('holderCodeType', 1) &&
    reason.length <= LONGEST.statusReason &&
    items.every(({ name, field }) => (textAt(wire, name) ?? '').length <= longestOf(field))
  )
}

function longestOf(field: string): number {
  return field === 'photo' ? LONGEST_PHOTO : LONGEST_ITEM
}

/**
 * One record of the wire → a record in no dialect, by the province's layout; `undefined` when it is not of its form. A
 * known member of another type than text makes the record unreadable; members that nobody names are never read.
 */
export function readLaidOutRecord(
  wire: unknown,
  layout: RecordLayout,
  columns: ReadonlyMap<string, string> = new Map(),
  hasUnknownColumns = false,
): ProvinceRecord | undefined {
  if (!isObject(wire) || !hasForm(wire, layout)) return undefined
  const { parts } = layout
  const part = (name: RecordPart): string => textAt(wire, parts[name]) ?? ''
  const status = layout.statuses.get(part('status'))
  const told = textAt(wire, parts.statusReason)
  const reason = told === undefined ? status?.reason : (layout.reasons.get(told) ?? 'unknown')
  const typeCode = part('typeCode')
  return {
    identifier: part('identifier'),
    typeCode: layout.typeCodes.get(typeCode) ?? typeCode,
    holderCode: part('holderCode'),
    holderCodeType: part('holderCodeType'),
    status: status?.status,
    ...(reason === undefined ? {} : { statusReason: reason }),
    items: itemsOf(wire, layout, columns),
    hasUnknownMembers: hasUnknownColumns || Object.keys(wire).some((name) => !layout.known.has(name)),
  }
}

function itemsOf(wire: Wire, layout: RecordLayout, columns: ReadonlyMap<string, string>): readonly ProvinceItem[] {
  return layout.items.flatMap(({ field, name, read, place }) => {
    const text = place === 'column' ? columns.get(name) : textAt(wire, name)
    const isEndless = field === 'validTo' && text !== undefined && layout.endless.has(text)
    return text === undefined || isEndless ? [] : [{ field, text, read }]
  })
}
