import { decodeBase64url } from '../presentation-code/base64url.ts'
import { isCount, isJsonObject, isText } from './read-members.ts'
import type { ListKey, RootKey } from './roots.ts'

const LONGEST_KEY_ID = 64

/** True for the base64url text of a 65-byte uncompressed point 未压缩公钥; whether it lies on the curve shows in use. */
export function isPublicKeyText(value: unknown): value is string {
  if (!isText(value, 87)) return false
  const point = decodeBase64url(value)
  return point?.length === 65 && point[0] === 4
}

/** Reads a root key; undefined when a member is missing or of another type. */
export function readRootKey(value: unknown): RootKey | undefined {
  if (!isJsonObject(value)) return undefined
  const { keyId, publicKey } = value
  return isText(keyId, LONGEST_KEY_ID) && isPublicKeyText(publicKey) ? { keyId, publicKey } : undefined
}

/** Reads a list key with its window; undefined as above, or when the window is empty. */
export function readListKey(value: unknown): ListKey | undefined {
  const key = readRootKey(value)
  if (key === undefined || !isJsonObject(value)) return undefined
  const { notBefore, notAfter } = value
  return isCount(notBefore) && isCount(notAfter) && notBefore < notAfter ? { ...key, notBefore, notAfter } : undefined
}
