import type { VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import { fetchRoots, fetchTrustList, type FetchTrustPorts } from './fetch-trust.ts'
import { createTrustReader, type KeptTrust, type TrustReader, type TrustReaderPorts } from './trust-reader.ts'

/** 离线家底: the verified trust list with SM2; `none` before the first contact. */
export type OfflineStock =
  | { readonly state: 'ready'; readonly trustList: TrustList; readonly verifySm2: VerifySm2 }
  | { readonly state: 'none' }
  | { readonly state: 'phone-too-old' }

/** Keeps roots and trust list for verification without network. */
export interface TrustKeeper {
  readonly stock: ObservedValue<OfflineStock>
  /** Loads what this phone keeps, without the network. */
  readonly load: () => Promise<void>
  /** Loads, then fetches what is newer; never fails: what cannot be verified is not taken. */
  readonly prepare: () => Promise<void>
}

/** What it needs; `loadVerifySm2` gives undefined on a phone without BigInt and rejects when it cannot be fetched. */
export interface TrustPorts extends TrustReaderPorts, FetchTrustPorts {
  readonly loadVerifySm2: () => Promise<VerifySm2 | undefined>
}

/** SM2 and what storage holds. */
async function open(ports: TrustPorts) {
  const loaded = await ports.loadVerifySm2().then(
    (verifySm2) => ({ verifySm2 }),
    // the chunk is not on this phone yet and there is no network
    () => 'not-loaded' as const,
  )
  if (loaded === 'not-loaded') return { state: 'none' } as const
  const { verifySm2 } = loaded
  if (!verifySm2) return { state: 'phone-too-old' } as const
  const reader = createTrustReader(ports, verifySm2)
  return { state: 'open', verifySm2, reader, kept: reader.readKept() } as const
}

/**
 * From where the walk starts and which list a new one may not fall behind. A build with roots holds on to them for ever.
 * A build without learns generation 1 at every contact: its very script comes from the same origin, so that pinning
 * would add nothing, and a preview whose keys were made anew must not call every code a forgery.
 */
function startOf(builtInRoots: string, kept: KeptTrust | undefined): Roots | undefined {
  return builtInRoots === '' ? undefined : kept?.roots
}

/** What is kept as the roots just reached see it: their list keys may be others, and a preview's roots may be foreign. */
function keptAfter(builtInRoots: string, reader: TrustReader, roots: Roots, kept: KeptTrust | undefined): KeptTrust {
  const same = JSON.stringify(kept?.roots) === JSON.stringify(roots)
  if (same && kept) return kept
  return builtInRoots === '' ? { roots } : reader.keptUnder(roots)
}

/** Makes the keeper; nothing is asked before `prepare`. */
export function createTrustKeeper(ports: TrustPorts): TrustKeeper {
  const stock = createObservedValue<OfflineStock>({ state: 'none' })
  let underWay: Promise<void> | undefined
  const load = async () => {
    const opened = await open(ports)
    if (opened.state !== 'open') {
      stock.write({ state: opened.state })
      return undefined
    }
    const { verifySm2, kept } = opened
    const take = (trustList: TrustList | undefined) =>
      stock.write(trustList ? { state: 'ready', trustList, verifySm2 } : { state: 'none' })
    take(kept?.list?.trustList)
    return { ...opened, take }
  }
  const prepare = async () => {
    const opened = await load()
    if (!opened) return
    const { reader, kept, verifySm2, take } = opened
    const fetched = await fetchRoots(ports, reader, startOf(ports.builtInRoots, kept), verifySm2)
    const roots = fetched ?? kept?.roots
    if (roots) take(await fetchTrustList(ports, reader, keptAfter(ports.builtInRoots, reader, roots, kept)))
  }
  return {
    stock,
    load: async () => {
      if (stock.read().state !== 'ready') await load()
    },
    prepare: () => (underWay ??= prepare().finally(() => (underWay = undefined))),
  }
}
