import type { VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import { verifyTrustList, type KnownTrustList } from 'shared-types/trust/verify-trust-list.ts'
import { openSelfSignedRoots } from 'shared-types/trust/walk-roots.ts'
import type { Clock } from '../gateway-client/clock.ts'
import type { KeyValueStorage } from '../platform/ports.ts'
import { sm3 } from '../presentation/sm3-hash.ts'

/** A list that this phone keeps, with what its successor is compared with. */
export interface KeptTrustList {
  readonly trustList: TrustList
  readonly digest: string
  readonly etag: string
}

/** 本机存的信任文件. */
export interface KeptTrust {
  readonly roots: Roots
  readonly list?: KeptTrustList
}

/** Keys of the phone's storage. */
export const TRUST_KEYS = { roots: 'trust:roots', list: 'trust:list', etag: 'trust:etag' } as const

/** What reading needs; `builtInRoots` is the envelope that the build carries, empty when it carries none. */
export interface TrustReaderPorts {
  readonly clock: Clock
  readonly storage: KeyValueStorage
  readonly builtInRoots: string
}

/** Reads and verifies trust documents. */
export function createTrustReader({ clock, storage, builtInRoots }: TrustReaderPorts, verifySm2: VerifySm2) {
  const openRoots = (envelope: unknown) => openSelfSignedRoots(envelope, verifySm2)
  const readList = (roots: Roots, envelope: string, current?: KnownTrustList) => {
    const nowSeconds = clock.read().nowMs / 1000
    return verifyTrustList({ envelope, roots, nowSeconds, sm3, verifySm2, ...(current ? { current } : {}) })
  }
  /** What storage holds is verified again, so that a damaged list is fetched anew and never believed. */
  const readKept = (): KeptTrust | undefined => {
    const opened = openRoots(storage.read(TRUST_KEYS.roots) ?? builtInRoots)
    if (!opened.ok) return undefined
    const list = readList(opened.value, storage.read(TRUST_KEYS.list) ?? '')
    if (!list.ok) return { roots: opened.value }
    const { trustList, digest } = list.value
    return { roots: opened.value, list: { trustList, digest, etag: storage.read(TRUST_KEYS.etag) ?? '' } }
  }
  return { openRoots, readList, readKept }
}
export type TrustReader = ReturnType<typeof createTrustReader>
