import { textListMember, textMember, type JsonObject } from '../server/exchange.ts'

/** A call whose members have been read, or the code that refuses it: `12` one is missing, `102` one is wrong. */
export type Parsed<T> = { readonly call: T } | { readonly refused: '12' | '102' }

/** Reads the named members, all strings; `12` when one is missing or empty, `102` when one is no string. */
export function textsOf(body: JsonObject, names: readonly string[]): Parsed<readonly string[]> {
  if (names.some((name) => body[name] === undefined || body[name] === '')) return { refused: '12' }
  const texts = names.flatMap((name) => textMember(body, name) ?? [])
  return texts.length === names.length ? { call: texts } : { refused: '102' }
}

/** Reads the list of items wanted; `102` for no list, or an item that the dialect does not have. */
export function itemsOf(body: JsonObject, member: string, known: readonly string[]): Parsed<readonly string[]> {
  if (body[member] === undefined) return { refused: '12' }
  const items = textListMember(body, member)
  return items?.every((item) => known.includes(item)) === true ? { call: items } : { refused: '102' }
}
