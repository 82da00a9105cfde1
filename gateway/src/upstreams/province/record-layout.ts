import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import {
  RECORD_PARTS,
  type MappedField,
  type MemberMapping,
  type ProvinceMapping,
  type RecordPart,
  type StatusMapping,
} from '../../certificates/province-details.ts'
import type { FieldValue } from '../../release/policy-record.ts'
import { readCodes } from '../wire/wire-values.ts'
import { READ_FIELD } from './read-field.ts'

/** Which member of the wire carries a field, and how its text is read. */
export interface LayoutItem {
  readonly field: MappedField
  readonly name: string
  readonly read: (text: string) => FieldValue | undefined
  /** Absent: a member of the record itself; otherwise a column of its surface 照面信息. */
  readonly place?: 'column'
}

/** 方言的记录版式: how records look in a dialect, as data; a province file may deviate from it. */
export interface DialectLayout {
  /** Names of the members that say what a record is. */
  readonly parts: Readonly<Record<RecordPart, string>>
  readonly items: readonly LayoutItem[]
  /** Members that are known and never read. */
  readonly unread: readonly string[]
  readonly statuses: Readonly<Record<string, CertificateStatus>>
  readonly reasons: Readonly<Record<string, StatusReason>>
  /** Texts in the place of an end of validity that say that there is none. */
  readonly endless: readonly string[]
  /** Between the codes of a list. */
  readonly separator: ',' | ';'
}

/** 记录版式 of one province: its dialect's with what its file says. */
export interface RecordLayout {
  readonly parts: Readonly<Record<RecordPart, string>>
  readonly items: readonly LayoutItem[]
  readonly known: ReadonlySet<string>
  readonly columns: ReadonlySet<string>
  readonly statuses: ReadonlyMap<string, StatusMapping>
  readonly reasons: ReadonlyMap<string, StatusReason>
  readonly typeCodes: ReadonlyMap<string, string>
  readonly endless: ReadonlySet<string>
}

function isPart(tells: RecordPart | MappedField): tells is RecordPart {
  return RECORD_PARTS.some((part) => part === tells)
}

function readerOf(
  field: MappedField,
  { values, separator }: MemberMapping,
  dialect: DialectLayout,
): LayoutItem['read'] {
  const asked = separator ?? dialect.separator
  const read = field === 'categories' || field === 'scope' ? splitBy(asked) : READ_FIELD[field]
  if (values === undefined) return read
  const mapped = new Map(Object.entries(values))
  return (text) => read(mapped.get(text) ?? text)
}

const splitBy =
  (separator: ',' | ';') =>
  (text: string): FieldValue | undefined =>
    readCodes(text, separator)

/** The layout of a province: a member that its file names takes the place of the dialect's for the same field. */
export function layoutFor(dialect: DialectLayout, mapping: ProvinceMapping | undefined): RecordLayout {
  const named = Object.entries(mapping?.fields ?? {})
  const told = new Set<string>(named.map(([, { tells }]) => tells))
  const names = new Set(named.map(([name]) => name))
  const kept = dialect.items.filter(({ field, name }) => !told.has(field) && !names.has(name))
  const own = named.flatMap(([name, member]): LayoutItem[] => {
    const { tells } = member
    if (isPart(tells)) return []
    const place = dialect.items.find(({ field }) => field === tells)?.place
    const read = readerOf(tells, member, dialect)
    return [{ field: tells, name, read, ...(place === undefined ? {} : { place }) }]
  })
  const items = [...kept, ...own]
  const parts = { ...dialect.parts }
  for (const [name, { tells }] of named) if (isPart(tells)) parts[tells] = name
  const columns = items.filter(({ place }) => place === 'column')
  const members = items.filter(({ place }) => place === undefined)
  return {
    parts,
    items,
    known: new Set([...Object.values(parts), ...members.map(({ name }) => name), ...dialect.unread]),
    columns: new Set(columns.map(({ name }) => name)),
    statuses: new Map([
      ...Object.entries(dialect.statuses).map(([code, status]): [string, StatusMapping] => [code, { status }]),
      ...Object.entries(mapping?.statuses ?? {}),
    ]),
    reasons: new Map([...Object.entries(dialect.reasons), ...Object.entries(mapping?.statusReasons ?? {})]),
    typeCodes: new Map(Object.entries(mapping?.typeCodes ?? {})),
    endless: new Set(dialect.endless),
  }
}

const known = new WeakMap<RecordLayout, WeakMap<readonly CertificateField[], readonly string[]>>()

/** 最少够用: the names to ask for so that these fields can be told; worked out once for a list of fields. */
export function namesToAsk(layout: RecordLayout, fields: readonly CertificateField[]): readonly string[] {
  const ofLayout = known.get(layout) ?? new WeakMap<readonly CertificateField[], readonly string[]>()
  known.set(layout, ofLayout)
  const names = ofLayout.get(fields) ?? namesOf(layout, fields)
  ofLayout.set(fields, names)
  return names
}

function namesOf({ items, parts }: RecordLayout, fields: readonly CertificateField[]): readonly string[] {
  // The term of validity is asked for whatever is released: without it an expired certificate would look endless.
  const always = ['validFrom', 'validTo'].flatMap((term) => items.find(({ field }) => field === term)?.name ?? [])
  const wanted = items.filter(({ field }) => fields.includes(field)).map(({ name }) => name)
  const reason = fields.includes('statusReason') ? [parts.statusReason] : []
  return [...new Set([...wanted, ...reason, ...always])]
}
