import type { Canary } from './canary.ts'
import { below, pick } from './pick.ts'

/** Members of a raw record. */
export type Members = Readonly<Record<string, unknown>>

/** A deformed record: members put in or replaced, members taken out, and how it was done. */
export interface Deformation {
  readonly how: string
  readonly members: Members
  readonly remove: readonly string[]
}

/** Names under which a careless reader would find something of its own. */
const PROTOTYPE_NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'hasOwnProperty', 'then', 'inspect'],
]
/** Names of our own words, which no wire of theirs has as a member. */
const OUR_NAMES = [
  ...['identityNumber', 'phone', 'address', 'photo', 'birthDate', 'values', 'treatments', 'status'],
  ...['certificateId', 'relation', 'validNow', 'kind', 'title', 'stale', 'legalRepresentative'],
]
/** Latin letters and others that look the same. */
const LOOKALIKES: Readonly<Record<string, string>> = { C: 'С', H: 'Н', K: 'К', M: 'М', Z: 'Ζ', a: 'а', c: 'с', e: 'е' }
/** Code points that no text of a certificate has; within a text, for around it they are cut as blanks. */
const CONTROLS = ['\u0000', '\u202e', '\ud800', '\u2028', '\n', '\u200b', '\ue000']
/** So many canaries are longer than any item may be, a photo of 90,000 characters too. */
const GIANT = 6_000

function confusable(name: string): string {
  const swapped = Array.from(name, (letter) => LOOKALIKES[letter] ?? letter).join('')
  if (swapped !== name && below(2) === 0) return swapped
  // Full-width letters fold to the plain ones under NFKC; a zero-width space is not seen at all.
  return below(2) === 0
    ? Array.from(name, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('')
    : `${name.slice(0, 1)}\u200b${name.slice(1)}`
}

function caseVaried(name: string): string {
  return name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase()
}

/** A member by a name of its own: a computed `__proto__` is a member like any other. */
function member(name: string, value: unknown): Members {
  return Object.fromEntries([[name, value]])
}

function deep(canary: Canary, levels: number): unknown {
  return levels === 0 ? canary.next() : { next: deep(canary, levels - 1), list: [canary.next()] }
}

/** A surface 照面信息 with one column deformed; undefined where the wire has none. */
function withColumn(raw: Members, change: (column: Members) => readonly unknown[]): Members | undefined {
  const { surface } = raw
  if (!Array.isArray(surface) || surface.length === 0) return undefined
  const at = below(surface.length)
  const columns = surface.flatMap((column: Members, index) => (index === at ? change(column) : [column]))
  return { surface: columns }
}

type Make = (raw: Members, name: string, canary: Canary) => Members

/** Every way of deforming one known member; what carries a canary may never come out. */
const WAYS: Readonly<Record<string, Make>> = {
  'unknown member': (_raw, _name, canary) => member(canary.next(), canary.next()),
  'one of our own names': (_raw, _name, canary) => member(pick(OUR_NAMES), canary.next()),
  'nested object': (_raw, name, canary) => member(name, { value: canary.next(), [name]: canary.next() }),
  'deep object': (_raw, name, canary) => member(name, deep(canary, 40)),
  'record within a record': (raw, _name, canary) => member('record', { ...raw, CZZT: canary.next() }),
  'renamed with an affix': (_raw, name, canary) =>
    member(pick([`KZ_${name}`, `${name}_1`, `${name} `, `.${name}`]), canary.next()),
  'case varied': (_raw, name, canary) => member(caseVaried(name), canary.next()),
  'look-alike letters': (_raw, name, canary) => member(confusable(name), canary.next()),
  'wrapped in an array': (_raw, name, canary) => member(name, [canary.next()]),
  'array of objects': (_raw, name, canary) => member(name, [{ [name]: canary.next() }]),
  'prototype-named': (_raw, name, canary) =>
    member(pick(PROTOTYPE_NAMES), { [name]: canary.next(), canary: canary.next() }),
  'prototype-named text': (_raw, _name, canary) => member(pick(PROTOTYPE_NAMES), canary.next()),
  'unknown column': (raw, _name, canary) =>
    withColumn(raw, (column) => [column, { columnName: canary.next(), value: canary.next() }]) ?? {},
  'column told twice': (raw, _name, canary) =>
    withColumn(raw, (column) => [column, { ...column, value: canary.next() }]) ?? {},
  'column called otherwise': (raw, _name, canary) =>
    withColumn(raw, (column) => [{ ...column, name: canary.next(), label: canary.next() }]) ?? {},
  'column of another type': (raw, _name, canary) =>
    withColumn(raw, (column) => [
      { ...column, value: pick<unknown>([[canary.next()], { value: canary.next() }, null, 1]) },
    ]) ?? {},
  'column with look-alike letters': (raw, _name, canary) =>
    withColumn(raw, (column) => [
      { ...column, columnName: confusable(String(column['columnName'])), value: canary.next() },
    ]) ?? {},
  'wrong type': (_raw, name) => member(name, pick<unknown>([0, -1, 1e308, true, false, null, {}, []])),
  giant: (_raw, name, canary) => member(name, canary.next().repeat(GIANT)),
  'control characters': (_raw, name, canary) => member(name, `${canary.next()}${pick(CONTROLS)}${canary.next()}`),
}

const HOW = Object.keys(WAYS)

/** Deforms a record in one to three ways. */
export function deform(raw: Members, canary: Canary): Deformation {
  const names = Object.keys(raw)
  const ways = Array.from({ length: 1 + below(3) }, () => pick(HOW))
  const remove = below(10) === 0 ? [pick(names)] : []
  const members = ways.flatMap((way) => Object.entries(WAYS[way]?.(raw, pick(names), canary) ?? {}))
  const how = [...ways, ...(remove.length > 0 ? ['member left out'] : [])].join(' + ')
  return { how, members: Object.fromEntries(members), remove }
}

/** The whole record as it goes over the wire. */
export function deformed(raw: Members, { members, remove }: Deformation): Members {
  return Object.fromEntries(Object.entries({ ...raw, ...members }).filter(([name]) => !remove.includes(name)))
}
