import { LARGEST_KEY_NUMBER } from '../presentation-code/attestation-limits.ts'
import { CERTIFICATE_KINDS, type CertificateKind } from '../vocabulary/certificate-kinds.ts'
import { fail, succeed, type Result } from '../vocabulary/result.ts'
import { isPublicKeyText } from './parse-key.ts'
import { isCount, isJsonObject, isText, readList, type JsonObject } from './read-members.ts'
import { KEY_USES, type KeyUse, type TrustedKey, type TrustList } from './trust-list.ts'

const MOST_HOSTS = 32
const MOST_KEYS = 4096
const LONGEST_HOST = 253
const LONGEST_HOLDER = 200
/** A key that a later version may know what to do with; we leave it out. */
const NOT_FOR_US = 'not-for-us'
const HOST = /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/

/**
 * Reads the payload of `GET /trust-list` 信任列表. Unknown members, uses, kinds and views, and keys of an algorithm we do
 * not know, are left out (a later version may add some); `malformed` when a known member is missing or of another type,
 * or a key number stands twice.
 */
export function parseTrustList(json: JsonObject): Result<TrustList, 'malformed'> {
  const { version, issuedAt, nextUpdate } = json
  const hosts = readList(json['hosts'], MOST_HOSTS, readHost)
  const keys = readList(json['keys'], MOST_KEYS, readKey)
  if (!isCount(version) || !isCount(issuedAt) || !isCount(nextUpdate) || nextUpdate <= issuedAt)
    return fail('malformed')
  if (hosts === undefined || hosts.length === 0 || keys === undefined) return fail('malformed')
  const known = keys.filter((key) => key !== NOT_FOR_US)
  const numbers = new Set(known.map(({ keyNumber }) => keyNumber))
  return numbers.size === known.length
    ? succeed({ version, issuedAt, nextUpdate, hosts, keys: known })
    : fail('malformed')
}

function readHost(value: unknown): string | undefined {
  return isText(value, LONGEST_HOST) && HOST.test(value) ? value : undefined
}

function readKey(value: unknown): TrustedKey | typeof NOT_FOR_US | undefined {
  if (!isJsonObject(value)) return undefined
  const { keyNumber, algorithm, publicKey, holder, notBefore, notAfter, revoked } = value
  if (typeof algorithm === 'string' && algorithm !== 'SM2-SM3') return NOT_FOR_US
  if (algorithm !== 'SM2-SM3' || !isCount(keyNumber) || keyNumber < 1 || keyNumber > LARGEST_KEY_NUMBER)
    return undefined
  if (!isPublicKeyText(publicKey) || typeof holder !== 'string' || holder.length > LONGEST_HOLDER) return undefined
  if (!isCount(notBefore) || !isCount(notAfter) || notBefore >= notAfter) return undefined
  // Anything but a plain `false` or absence could have been meant as a revocation: refuse rather than trust.
  if (revoked !== undefined && typeof revoked !== 'boolean') return undefined
  const scope = readScope(value)
  if (scope === undefined || scope === NOT_FOR_US) return scope
  const key = { keyNumber, algorithm, publicKey, ...scope, holder, notBefore, notAfter } as const
  return revoked === undefined ? key : { ...key, revoked }
}

type Scope = Pick<TrustedKey, 'use' | 'kinds' | 'views' | 'provinces'>

function readScope(value: JsonObject): Scope | typeof NOT_FOR_US | undefined {
  const use = readList(value['use'], 16, (item) => (isText(item, 64) ? item : undefined))?.filter(isKeyUse)
  const kinds = readList(value['kinds'], 255, (item) => (isCount(item) ? item : undefined))
  const views = readList(value['views'], 16, (item) => (isCount(item) ? item : undefined))
  const provinces = readList(value['provinces'], 64, (item) => (isText(item, 2) ? item : undefined))
  if (use === undefined || kinds === undefined || views === undefined || provinces === undefined) return undefined
  const knownKinds = kinds.filter(isCertificateKind)
  // An empty list means all kinds, so a list that names only unknown kinds must not shrink to it.
  return kinds.length > 0 && knownKinds.length === 0 ? NOT_FOR_US : { use, kinds: knownKinds, views, provinces }
}

function isKeyUse(use: string): use is KeyUse {
  return KEY_USES.some((known) => known === use)
}

function isCertificateKind(kind: number): kind is CertificateKind {
  return CERTIFICATE_KINDS.some((known) => known === kind)
}
