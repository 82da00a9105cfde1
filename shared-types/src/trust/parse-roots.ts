import { fail, succeed, type Result } from '../vocabulary/result.ts'
import { readListKey, readRootKey } from './parse-key.ts'
import { isCount, readList, type JsonObject } from './read-members.ts'
import type { RootKey, Roots } from './roots.ts'

const MOST_KEYS = 16

/**
 * Reads the payload of `GET /roots/{n}` 根密钥. Unknown members are ignored (a later version may add some); `malformed`
 * when a known one is missing or of another type, two keys share an id or a point, or the threshold cannot be reached.
 */
export function parseRoots(json: JsonObject): Result<Roots, 'malformed'> {
  const { n, threshold } = json
  const roots = readList(json['roots'], MOST_KEYS, readRootKey)
  const listKeys = readList(json['listKeys'], MOST_KEYS, readListKey)
  if (!isCount(n) || n < 1 || !isCount(threshold) || threshold < 1) return fail('malformed')
  if (roots === undefined || listKeys === undefined || threshold > roots.length) return fail('malformed')
  // A root key that also signs lists would make the online key as strong as the offline ones.
  return areDifferent([...roots, ...listKeys]) ? succeed({ n, roots, threshold, listKeys }) : fail('malformed')
}

function areDifferent(keys: readonly RootKey[]): boolean {
  const ids = new Set(keys.map(({ keyId }) => keyId))
  const points = new Set(keys.map(({ publicKey }) => publicKey))
  return ids.size === keys.length && points.size === keys.length
}
