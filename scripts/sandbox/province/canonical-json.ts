import { isJsonObject } from '../server/exchange.ts'

/** Requests of these wires are two levels deep; anything much deeper is no honest request. */
const DEEPEST = 16

/**
 * 规范化 JSON after RFC 8785 of a value that came from `JSON.parse`: no spaces, members in the order of their UTF-16 code
 * units, numbers and strings as ECMAScript writes them. Undefined for lone surrogates and for more than sixteen levels.
 */
export function canonicalJson(value: unknown, level = 0): string | undefined {
  if (level > DEEPEST) return undefined
  if (Array.isArray(value)) {
    const entries = value.map((entry: unknown) => canonicalJson(entry, level + 1))
    return entries.includes(undefined) ? undefined : `[${entries.join(',')}]`
  }
  if (isJsonObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((name) => {
        const [key, text] = [canonicalJson(name, level + 1), canonicalJson(value[name], level + 1)]
        return key === undefined || text === undefined ? undefined : `${key}:${text}`
      })
    return members.includes(undefined) ? undefined : `{${members.join(',')}}`
  }
  return typeof value === 'string' && !value.isWellFormed() ? undefined : JSON.stringify(value)
}
