import { kindOfTypeCode } from 'shared-types/vocabulary/certificate-kinds.ts'
import { RECORD_PARTS, type RecordPart } from '../../../certificates/province-details.ts'
import type { LayoutItem, RecordLayout } from '../record-layout.ts'
import { formFault } from './form-faults.ts'
import { surfaceOf } from './surface-members.ts'

/**
 * What became of one member of a record. `read` · `unreadable` not of its form · `faulty` read, but a check digit, a code
 * list or a term is broken · `unknown` nobody reads it · `missing` expected and not told · `no-text` not a text.
 */
export type MemberState = 'read' | 'unreadable' | 'faulty' | 'unknown' | 'missing' | 'no-text'

/** 字段核对: one member of a record, what it tells, and what to write where it is not read. Holds no value of a person. */
export interface ExaminedMember {
  readonly member: string
  readonly tells: string
  readonly state: MemberState
  /** Length and sort of the value; the value itself for codes and days alone. */
  readonly shape: string
  readonly advice?: string
}

/** Fields whose values are of closed lists or days, and may be shown. */
const SHOWN = new Set(['plateColor', 'validFrom', 'validTo', 'reviewedUntil', 'categories', 'scope', 'issuingDivision'])

type Wire = Readonly<Record<string, unknown>>

/** Looks at one record member by member; `layout` is the province's own. */
export function examineRecord(wire: unknown, layout: RecordLayout): readonly ExaminedMember[] {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire))
    return [
      { member: '(record)', tells: '', state: 'no-text', shape: typeof wire, advice: 'a record must be an object' },
    ]
  const { members, columns } = surfaceOf(wire)
  const parts = RECORD_PARTS.map((part) => examinePart(part, layout, members))
  const items = layout.items.map((item) =>
    examineItem(item, item.place === 'column' ? columns : members, parts.length > 0),
  )
  return [...parts, ...items.filter((item) => item !== undefined), ...unknownOf(layout, members, columns)]
}

function examinePart(part: RecordPart, layout: RecordLayout, members: Wire): ExaminedMember {
  const member = layout.parts[part]
  const value = Object.hasOwn(members, member) ? members[member] : undefined
  const told = { member, tells: part }
  if (value === undefined) {
    const isOptional = part === 'statusReason'
    const advice = `fields: {"<its member>": "${part}"}`
    return { ...told, state: isOptional ? 'read' : 'missing', shape: 'not told', ...(isOptional ? {} : { advice }) }
  }
  if (typeof value !== 'string') return { ...told, state: 'no-text', shape: typeof value, advice: 'must be a text' }
  const shape = part === 'identifier' || part === 'holderCode' ? shapeOf(value) : shown(value)
  const advice = partAdvice(part, value, layout)
  if (advice !== undefined) return { ...told, state: 'unreadable', shape, advice }
  const fault = formFault(part, value)
  return { ...told, state: fault === undefined ? 'read' : 'faulty', shape, ...(fault ? { advice: fault } : {}) }
}

/** What to write so that a code is understood; undefined when it is. */
function partAdvice(part: RecordPart, value: string, layout: RecordLayout): string | undefined {
  if (part === 'typeCode' && kindOfTypeCode(layout.typeCodes.get(value) ?? value) === undefined)
    return `typeCodes: {${quoted(value)}: "<one of the nine type codes of the ministry>"}`
  if (part === 'status' && !layout.statuses.has(value))
    return `statuses: {${quoted(value)}: "<VALID, SUSPENDED, EXPIRED, REPLACED, CANCELLED, REVOKED or WITHDRAWN>"}`
  if (part === 'statusReason' && !layout.reasons.has(value)) return `statusReasons: {${quoted(value)}: "<a reason>"}`
  return undefined
}

function examineItem(item: LayoutItem, members: Wire, wanted: boolean): ExaminedMember | undefined {
  const { name: member, field } = item
  const value = Object.hasOwn(members, member) ? members[member] : undefined
  const told = { member, tells: field }
  if (value === undefined) {
    // Not every kind of certificate has every field; only what nobody can do without is missing.
    const isNeeded = wanted && (field === 'holderName' || field === 'number')
    const advice = `fields: {"<its member>": "${field}"}`
    return isNeeded ? { ...told, state: 'missing', shape: 'not told', advice } : undefined
  }
  if (typeof value !== 'string') return { ...told, state: 'no-text', shape: typeof value, advice: 'must be a text' }
  const read = item.read(value)
  const shape = SHOWN.has(field) ? shown(value) : shapeOf(value)
  if (read === undefined) {
    const advice = `fields: {"${member}": {"field": "${field}", "values": {${SHOWN.has(field) ? quoted(value) : '"<its value>"'}: "<ours>"}}}`
    return { ...told, state: 'unreadable', shape, advice }
  }
  const fault = formFault(field, Array.isArray(read) ? read.join(',') : String(read))
  return { ...told, state: fault === undefined ? 'read' : 'faulty', shape, ...(fault ? { advice: fault } : {}) }
}

function unknownOf(layout: RecordLayout, members: Wire, columns: Wire): readonly ExaminedMember[] {
  const names = [
    ...Object.keys(members).filter((name) => !layout.known.has(name)),
    ...Object.keys(columns).filter((name) => !layout.columns.has(name)),
  ]
  return names.map((name) => {
    const member = /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(name) ? name : '(a name of another form)'
    const value = members[name] ?? columns[name]
    const shape = typeof value === 'string' ? shapeOf(value) : typeof value
    return {
      member,
      tells: '',
      state: 'unknown',
      shape,
      advice: `dropped; to read it: fields: {"${member}": "<a field>"}`,
    }
  })
}

function shapeOf(text: string): string {
  const sort = /^\d+$/.test(text) ? 'digits' : /^[\x20-\x7e]*$/.test(text) ? 'letters and digits' : 'words'
  return `${[...text].length} ${sort}`
}

/** A code or a day; whatever is longer or holds anything else is no code, and only its shape is told. */
function shown(text: string): string {
  return /^[\p{L}\d.,;，；/-]{1,40}$/u.test(text) && !/\d{15}/.test(text) ? text : shapeOf(text)
}

function quoted(text: string): string {
  return JSON.stringify(shown(text) === text ? text : '<its value>')
}
