/** A JSON object whose members are still to be looked at. */
export type JsonObject = Readonly<Record<string, unknown>>

/** True for a JSON object, and not an array or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The JSON value of a text; undefined (which no JSON text gives) when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** True for an instant in Unix seconds, a version or a number: a whole number from 0 that JSON holds exactly. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** True for a text of 1 to `longest` UTF-16 units. */
export function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length >= 1 && value.length <= longest
}

/** Reads every item of a JSON array of at most `most` items; undefined when it is no such array or one item is refused. */
export function readList<T>(
  value: unknown,
  most: number,
  readItem: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined
  const items = value.map((item) => readItem(item)).filter((item) => item !== undefined)
  return items.length === value.length ? items : undefined
}
