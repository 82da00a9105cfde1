import fc, { type Arbitrary } from 'fast-check'
import { Json } from './api.ts'

/** Stands in every invalid request and in every free text of a valid one; no answer may repeat it. */
export const CANARY = 'Cnry7f3a9e'

const LONGEST_TEXT = 400

function numberAt(schema: Json, name: string, otherwise: number): number {
  const value = schema.at(name)
  return typeof value === 'number' ? value : otherwise
}

function dates(): Arbitrary<string> {
  const years = { min: new Date('2020-01-01'), max: new Date('2031-12-31'), noInvalidDate: true }
  return fc.date(years).map((date) => date.toISOString().slice(0, 10))
}

function texts(schema: Json): Arbitrary<string> {
  const [least, most] = [numberAt(schema, 'minLength', 0), numberAt(schema, 'maxLength', LONGEST_TEXT)]
  const pattern = schema.at('pattern')
  const fits = (text: string): boolean => Array.from(text).length >= least && text.length <= most
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern)).filter(fits)
  if (schema.at('format') === 'date') return dates()
  const room = Math.min(most, LONGEST_TEXT)
  const free = fc.string({ minLength: least, maxLength: room, unit: 'grapheme' }).filter(fits)
  return room < CANARY.length + 1
    ? free
    : fc.oneof(
        free,
        free.map((text) => (CANARY + text).slice(0, room)),
      )
}

function integers(schema: Json): Arbitrary<number> {
  const step = numberAt(schema, 'multipleOf', 1)
  const [least, most] = [numberAt(schema, 'minimum', -1_000), numberAt(schema, 'maximum', 1_000_000)]
  return fc.integer({ min: Math.ceil(least / step), max: Math.floor(most / step) }).map((count) => count * step)
}

function objects(schema: Json): Arbitrary<unknown> {
  const properties = schema.at('properties')
  const names = typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
  const required = new Set(schema.at('required') === undefined ? [] : schema.list('required').map((one) => one.value))
  const members = names.map((name) => {
    const value = validValues(new Json(schema.at('properties', name)))
    return [
      name,
      required.has(name)
        ? value.map((one) => [one])
        : fc.option(
            value.map((one) => [one]),
            { nil: [] },
          ),
    ]
  })
  const shape: Record<string, Arbitrary<unknown[]>> = Object.fromEntries(members)
  return fc
    .record(shape)
    .map((drawn) =>
      Object.fromEntries(
        Object.entries(drawn).flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value]])),
      ),
    )
}

/** Values that a JSON schema of the contract allows: the subset of words that the contracts use. */
export function validValues(schema: Json): Arbitrary<unknown> {
  const choices = schema.at('enum')
  if (Array.isArray(choices)) return fc.constantFrom<unknown>(...choices)
  if (schema.at('const') !== undefined) return fc.constant(schema.at('const'))
  const alternatives = schema.at('anyOf') ?? schema.at('oneOf')
  if (Array.isArray(alternatives)) return fc.oneof(...alternatives.map((one) => validValues(new Json(one))))
  switch (schema.at('type')) {
    case 'object':
      return objects(schema)
    case 'array': {
      const items = validValues(new Json(schema.at('items')))
      const [minLength, maxLength] = [numberAt(schema, 'minItems', 0), Math.min(numberAt(schema, 'maxItems', 5), 5)]
      const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
      return fc.uniqueArray(items, { minLength, maxLength, comparator: equal })
    }
    case 'string':
      return texts(schema)
    case 'integer':
    case 'number':
      return integers(schema)
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constant(null)
  }
}

/** A value that no schema of the contract takes in the place of a member, with the canary where it can hold one. */
const STRANGE: Arbitrary<unknown> = fc.constantFrom<unknown>(
  { [CANARY]: CANARY },
  [CANARY, { [CANARY]: [CANARY] }],
  [[[CANARY]]],
  `${CANARY}\u0000`.repeat(1_500),
  -1.5,
  1e300,
  null,
)

function replaceMember(body: unknown, at: number, value: unknown): unknown {
  if (typeof body !== 'object' || body === null) return value
  const names = Object.keys(body)
  const name = names[at % Math.max(1, names.length)]
  return name === undefined ? value : { ...body, [name]: value }
}

/** Bodies that break the schema, and texts that are no JSON; each is sent as it stands. */
export function invalidBodies(schema: Json): Arbitrary<string> {
  const valid = validValues(schema)
  const altered = fc.tuple(valid, fc.nat(20), STRANGE).map(([body, at, value]) => replaceMember(body, at, value))
  const more = fc
    .tuple(valid, fc.constantFrom(CANARY, '__proto__', 'constructor', 'toString'))
    .map(([body, name]) => JSON.stringify(body).replace('{', `{"${name}":"${CANARY}",`).replace(',}', '}'))
  const broken = valid.map((body) => JSON.stringify(body).slice(0, -1) + CANARY)
  const whole = fc.constantFrom(
    '',
    'null',
    '[]',
    '{}',
    `"${CANARY}"`,
    `{"${CANARY}":`,
    '['.repeat(5_000),
    `\uFEFF${CANARY}`,
  )
  return fc.oneof(
    altered.map((body) => JSON.stringify(body)),
    more,
    broken,
    whole,
  )
}

/** Members of a path: of the schema's form, or anything that an address can carry. */
export function pathValues(schema: Json, known: readonly string[]): Arbitrary<string> {
  const strange = fc.constantFrom(
    CANARY,
    `${CANARY}%00`,
    '%zz',
    '..%2f..',
    `${CANARY}'--`,
    'x'.repeat(300),
    '%F0%9F%98%80',
  )
  const own = known.length === 0 ? [] : [fc.constantFrom(...known)]
  return fc.oneof(validValues(schema).map(String), strange, ...own)
}
