import type { SignedEnvelope } from 'shared-types/contracts/signed-documents.ts'
import type { VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import { verifyTrustList } from 'shared-types/trust/verify-trust-list.ts'
import { nextRoots, openSelfSignedRoots } from 'shared-types/trust/walk-roots.ts'
import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { Clock } from '../gateway-client/clock.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { KeyValueStorage } from '../platform/ports.ts'
import { sm3 } from '../presentation/sm3-hash.ts'

/** 离线家底: the verified trust list, whether it is past its next update, and SM2; `none` before the first contact. */
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

/** What it needs; `builtInRoots` is the envelope that the build carries, empty when it carries none. */
export interface TrustPorts {
  readonly gateway: Gateway
  readonly clock: Clock
  readonly storage: KeyValueStorage
  readonly builtInRoots: string
  readonly loadVerifySm2: () => Promise<VerifySm2 | undefined>
}

interface Kept {
  readonly roots: Roots
  readonly trustList?: {
    readonly trustList: TrustList
    readonly digest: string
    readonly envelope: string
    readonly etag: string
  }
}

const ROOTS = 'trust:roots'
const LIST = 'trust:list'
const ETAG = 'trust:etag'
/** Roots change rarely; more steps than this at one opening would be a gateway gone wrong. */
const MOST_STEPS = 8

function createReader({ clock, storage, builtInRoots }: TrustPorts, verifySm2: VerifySm2) {
  const openRoots = (envelope: unknown) => openSelfSignedRoots(envelope, verifySm2)
  const readList = (roots: Roots, envelope: string, current?: { readonly version: number; readonly digest: string }) =>
    verifyTrustList({
      envelope,
      roots,
      nowSeconds: clock.read().nowMs / 1000,
      sm3,
      verifySm2,
      ...(current ? { current } : {}),
    })
  /** What storage holds is verified again, so that a damaged list is fetched anew and never believed. */
  const readKept = (): Kept | undefined => {
    const opened = openRoots(storage.read(ROOTS) ?? builtInRoots)
    if (!opened.ok) return undefined
    const envelope = storage.read(LIST) ?? ''
    const list = readList(opened.value, envelope)
    if (!list.ok) return { roots: opened.value }
    const { trustList, digest } = list.value
    return { roots: opened.value, trustList: { trustList, digest, envelope, etag: storage.read(ETAG) ?? '' } }
  }
  return { openRoots, readList, readKept }
}

type Reader = ReturnType<typeof createReader>

/** Walks from the kept roots to the newest; without any, generation 1 is trusted on first contact (H5 preview only). */
async function newestRoots(
  { gateway, storage }: TrustPorts,
  reader: Reader,
  kept: Roots | undefined,
  verifySm2: VerifySm2,
) {
  let reached = kept
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const path = `/roots/${(reached?.n ?? 0) + 1}`
    const answer = await gateway.ask<SignedEnvelope>({ method: 'GET', path, access: 'open' })
    if (!answer.ok) return reached
    const opened = reached ? nextRoots(reached, answer.value.body, verifySm2) : reader.openRoots(answer.value.body)
    if (!opened.ok) return reached
    reached = opened.value
    storage.write(ROOTS, JSON.stringify(answer.value.body))
  }
  return reached
}

/** Fetches the list and keeps it when it verifies and its version has not gone back. */
async function newestList(
  { gateway, storage }: TrustPorts,
  reader: Reader,
  kept: Kept,
): Promise<TrustList | undefined> {
  const before = kept.trustList
  const request = { method: 'GET', path: '/trust-list', access: 'open' } as const
  const answer = await gateway.ask<SignedEnvelope | null>(before ? { ...request, ifNoneMatch: before.etag } : request)
  if (!answer.ok || answer.value.body === null) return before?.trustList
  const envelope = JSON.stringify(answer.value.body)
  const current = before && { version: before.trustList.version, digest: before.digest }
  const read = reader.readList(kept.roots, envelope, current)
  if (!read.ok) return before?.trustList
  storage.write(LIST, envelope)
  storage.write(ETAG, answer.value.headers['etag'] ?? '')
  return read.value.trustList
}

/** SM2 and what storage holds; `none` when the verifier's code could not be fetched yet. */
async function open(ports: TrustPorts) {
  const loaded = await ports.loadVerifySm2().then(
    (verifySm2) => ({ verifySm2 }),
    // the chunk is not on this phone yet and there is no network
    () => 'not-loaded' as const,
  )
  if (loaded === 'not-loaded') return { state: 'none' } as const
  const { verifySm2 } = loaded
  if (!verifySm2) return { state: 'phone-too-old' } as const
  const reader = createReader(ports, verifySm2)
  return { state: 'open', verifySm2, reader, kept: reader.readKept() } as const
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
    take(kept?.trustList?.trustList)
    return { ...opened, take }
  }
  const prepare = async () => {
    const opened = await load()
    if (!opened) return
    const roots = await newestRoots(ports, opened.reader, opened.kept?.roots, opened.verifySm2)
    if (roots) opened.take(await newestList(ports, opened.reader, { ...opened.kept, roots }))
  }
  return {
    stock,
    load: async () => {
      if (stock.read().state !== 'ready') await load()
    },
    prepare: () => (underWay ??= prepare().finally(() => (underWay = undefined))),
  }
}
