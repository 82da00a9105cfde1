import type { VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import { verifyTrustList, type KnownTrustList } from 'shared-types/trust/verify-trust-list.ts'
import { openSelfSignedRoots } from 'shared-types/trust/walk-roots.ts'
import type { Clock } from '../gateway-client/clock.ts'
import type { KeyValueStorage } from '../platform/ports.ts'
import { sm3 } from '../presentation/sm3-hash.ts'
import { LIST_ETAGS } from './arrived-lists.ts'

/** A list that this phone keeps, with what its successor is compared with. */
export interface KeptTrustList {
  readonly trustList: TrustList
  readonly digest: string
  readonly etag: string
}

/**
 * 本机存的信任文件. `known` is what a new list may not fall behind; it stays when `list` is gone, because the kept list
 * is damaged or no key of newer roots signed it.
 */
export interface KeptTrust {
  readonly roots: Roots
  readonly list?: KeptTrustList
  readonly known?: KnownTrustList
}

/** Keys of the phone's storage. */
export const TRUST_KEYS = {
  roots: 'trust:roots',
  list: 'trust:list',
  etag: LIST_ETAGS['trust-list'],
  known: 'trust:known',
} as const

/** What reading needs; `builtInRoots` is the envelope that the build carries, empty when it carries none. */
export interface TrustReaderPorts {
  readonly clock: Clock
  readonly storage: KeyValueStorage
  readonly builtInRoots: string
}

/** What was known of the last list; undefined when this phone never had one, or when it was cut off. */
function readKnown(text: string | undefined): KnownTrustList | undefined {
  try {
    const known: KnownTrustList = JSON.parse(text ?? '')
    return Number.isSafeInteger(known.version) && typeof known.digest === 'string' && Array.isArray(known.keys)
      ? known
      : undefined
  } catch {
    return undefined
  }
}

/** Reads and verifies trust documents. */
export function createTrustReader({ clock, storage, builtInRoots }: TrustReaderPorts, verifySm2: VerifySm2) {
  const openRoots = (envelope: unknown) => openSelfSignedRoots(envelope, verifySm2)
  const readList = (roots: Roots, envelope: string, current?: KnownTrustList) => {
    const nowSeconds = clock.read().nowMs / 1000
    return verifyTrustList({ envelope, roots, nowSeconds, sm3, verifySm2, ...(current ? { current } : {}) })
  }
  /** What storage holds is verified again, so that a damaged list is fetched anew and never believed. */
  const keptUnder = (roots: Roots): KeptTrust => {
    const known = readKnown(storage.read(TRUST_KEYS.known))
    const list = readList(roots, storage.read(TRUST_KEYS.list) ?? '', known)
    if (!list.ok) return known ? { roots, known } : { roots }
    const { trustList, digest } = list.value
    const kept = { trustList, digest, etag: storage.read(TRUST_KEYS.etag) ?? '' }
    return { roots, list: kept, known: { version: trustList.version, digest, keys: trustList.keys } }
  }
  const readKept = (): KeptTrust | undefined => {
    const stored = openRoots(storage.read(TRUST_KEYS.roots) ?? '')
    const opened = stored.ok ? stored : openRoots(builtInRoots)
    return opened.ok ? keptUnder(opened.value) : undefined
  }
  return { openRoots, readList, readKept, keptUnder }
}
export type TrustReader = ReturnType<typeof createTrustReader>
