/** Keywords that hold alternatives, each of which must be closed. */
const ALTERNATIVES = ['anyOf', 'oneOf', 'allOf'] as const

/** Keywords of which one must be there for a value to be bounded at all. */
const BOUNDS = ['type', 'enum', 'const', ...ALTERNATIVES] as const

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function openPartOfObject(schema: Readonly<Record<string, unknown>>, path: string): string | undefined {
  if (schema['additionalProperties'] !== false || schema['patternProperties'] !== undefined) return path
  const properties = isRecord(schema['properties']) ? schema['properties'] : {}
  for (const [name, property] of Object.entries(properties)) {
    const open = openPartOf(property, `${path}/${name}`)
    if (open !== undefined) return open
  }
  return undefined
}

/**
 * The first part of a response schema that would let unlisted data through, as a path, or undefined when it is closed:
 * an object without `additionalProperties: false`, an array without `items`, an empty schema, a reference.
 */
export function openPartOf(schema: unknown, path = '#'): string | undefined {
  if (!isRecord(schema) || !BOUNDS.some((keyword) => schema[keyword] !== undefined)) return path
  if (Array.isArray(schema['type'])) return path
  for (const keyword of ALTERNATIVES) {
    const options = schema[keyword]
    if (options === undefined) continue
    if (!Array.isArray(options) || options.length === 0) return path
    for (const option of options) {
      const open = openPartOf(option, `${path}/${keyword}`)
      if (open !== undefined) return open
    }
  }
  if (schema['type'] === 'object') return openPartOfObject(schema, path)
  if (schema['type'] === 'array') return openPartOf(schema['items'], `${path}/items`)
  return undefined
}
