import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import type { ListKey, RootKey, Roots } from 'shared-types/trust/roots.ts'
import type { DocumentSigner } from '../cryptography/key-ring.ts'

/**
 * Assumed: how long a list key that is being replaced stays valid beside the new one, in seconds. Twice the seven days of
 * a trust list, so that whoever fetches weekly has walked on before it ends.
 */
const OVERLAP_SECONDS = 14 * 86_400
/** A reader takes at most sixteen list keys; more than these were never needed at once. */
const MOST_LIST_KEYS = 8

/** What the next generation is made of. */
export interface NextRootsInput {
  readonly newest: Roots | undefined
  readonly roots: readonly RootKey[]
  readonly threshold: number
  /** List keys that are held here and neither retired nor revoked, the one that ends last first. */
  readonly held: readonly DocumentSigner[]
  /** The list key that is being replaced. */
  readonly endingListKey?: string
  readonly nowSeconds: number
}

/** 下一代根: a list key keeps the window it was given in the last generation; the one being replaced gets a shorter one. */
export function nextRootsContent(input: NextRootsInput): Roots {
  const { newest, roots, threshold, endingListKey, nowSeconds } = input
  const listKeys = input.held
    .map((signer) => newest?.listKeys.find(({ keyId }) => keyId === signer.keyId) ?? listKeyOf(signer))
    .map((key) => (key.keyId === endingListKey ? endingSoon(key, nowSeconds) : key))
    .filter(({ notAfter }) => notAfter > nowSeconds)
    .slice(0, MOST_LIST_KEYS)
  return { n: (newest?.n ?? 0) + 1, roots, threshold, listKeys }
}

/** The root key of a signer. */
export function rootKeyOf({ keyId, publicKey }: DocumentSigner): RootKey {
  return { keyId, publicKey: encodeBase64url(publicKey) }
}

function listKeyOf(signer: DocumentSigner): ListKey {
  return { ...rootKeyOf(signer), notBefore: signer.notBefore, notAfter: signer.notAfter }
}

function endingSoon(key: ListKey, nowSeconds: number): ListKey {
  return { ...key, notAfter: Math.min(key.notAfter, nowSeconds + OVERLAP_SECONDS) }
}
