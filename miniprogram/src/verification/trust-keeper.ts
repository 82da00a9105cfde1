import type { VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import type { TrustListFailure } from 'shared-types/trust/verify-trust-list.ts'
import type { VerifiedWithdrawalList, WithdrawalsFailure } from 'shared-types/trust/verify-withdrawals.ts'
import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import { createArrivedLists, type Arrived, type ArrivedLists } from './arrived-lists.ts'
import {
  acceptTrustList,
  fetchRoots,
  fetchTrustList,
  type FetchedTrustList,
  type FetchTrustPorts,
} from './fetch-trust.ts'
import { keepShiftSummary } from './shift-summary.ts'
import { createTrustReader, type KeptTrust, type TrustReader, type TrustReaderPorts } from './trust-reader.ts'
import { createWithdrawalsShelf, type WithdrawalsShelf } from './withdrawals-shelf.ts'

/** 没采用的名单: a list came that was not taken; the one before stays in use. */
export interface RefusedList {
  readonly what: 'trust-list' | 'withdrawals'
  readonly why: TrustListFailure | WithdrawalsFailure
}

/** 离线家底: the verified lists with SM2; `none` before the first contact. */
export type OfflineStock =
  | {
      readonly state: 'ready'
      readonly trustList: TrustList
      readonly verifySm2: VerifySm2
      readonly withdrawals?: VerifiedWithdrawalList
      readonly refused?: readonly RefusedList[]
    }
  | { readonly state: 'none'; readonly refused?: readonly RefusedList[] }
  | { readonly state: 'phone-too-old' }

/** Keeps roots and lists for verification without network. */
export interface TrustKeeper {
  readonly stock: ObservedValue<OfflineStock>
  /** True while lists are fetched. */
  readonly busy: ObservedValue<boolean>
  /** Loads what this phone keeps, without the network. */
  readonly load: () => Promise<void>
  /** Loads, then fetches what is newer; never fails: what cannot be verified is not taken. */
  readonly prepare: () => Promise<void>
}

/**
 * What it needs; `loadVerifySm2` gives undefined on a phone without BigInt and rejects when it cannot be fetched.
 * `wantsWithdrawals`: an officer's phone fetches the withdrawal list, which can be long.
 */
export interface TrustPorts extends TrustReaderPorts, FetchTrustPorts {
  readonly loadVerifySm2: () => Promise<VerifySm2 | undefined>
  readonly wantsWithdrawals?: () => boolean
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

/** What the first page fetched ahead is looked at now, or what is kept stays. */
function openArrived(
  { storage }: TrustPorts,
  arrived: Arrived | undefined,
  reader: TrustReader,
  kept: KeptTrust | undefined,
): FetchedTrustList {
  if (kept && arrived) return acceptTrustList(storage, reader, kept, arrived)
  return kept?.list ? { trustList: kept.list.trustList } : {}
}

function refusal(what: RefusedList['what'], why: RefusedList['why'] | undefined): readonly RefusedList[] {
  return why === undefined ? [] : [{ what, why }]
}

/** 柜里有什么: what storage holds and what arrived meanwhile, all of it verified, and what of it was refused. */
async function openKept(ports: TrustPorts, shelf: WithdrawalsShelf, lists: ArrivedLists) {
  const opened = await open(ports)
  if (opened.state !== 'open') return opened
  const { verifySm2, reader, kept } = opened
  const list = lists.take('trust-list')
  const { trustList, refused: why } = openArrived(ports, list, reader, kept)
  const state = trustList && lists.take('withdrawals')
  const came = trustList && state ? shelf.accept(trustList, verifySm2, state) : undefined
  const refused = [...refusal('trust-list', why), ...refusal('withdrawals', came?.refused)]
  return { ...opened, kept: list ? reader.readKept() : kept, trustList, refused }
}

/** What becomes the stock. */
interface Taken {
  readonly trustList: TrustList | undefined
  readonly verifySm2: VerifySm2
  readonly withdrawals: VerifiedWithdrawalList | undefined
  readonly refused: readonly RefusedList[]
}

/** 开柜: from now on codes are verified with these. */
function take(
  { clock, storage }: TrustPorts,
  stock: ObservedValue<OfflineStock>,
  { trustList, verifySm2, withdrawals, refused }: Taken,
): void {
  const once = refused.filter(
    (one, index) => refused.findIndex(({ what, why }) => what === one.what && why === one.why) === index,
  )
  const told = once.length > 0 ? { refused: once } : {}
  if (!trustList) return stock.write({ state: 'none', ...told })
  clock.atLeast(Math.max(trustList.issuedAt, withdrawals?.header.issuedAt ?? 0))
  keepShiftSummary(storage, trustList, withdrawals)
  return stock.write({ state: 'ready', trustList, verifySm2, ...(withdrawals ? { withdrawals } : {}), ...told })
}

/** Makes the keeper; nothing is asked before `prepare`. */
export function createTrustKeeper(ports: TrustPorts): TrustKeeper {
  const stock = createObservedValue<OfflineStock>({ state: 'none' })
  const busy = createObservedValue(false)
  const shelf = createWithdrawalsShelf(ports)
  const lists = createArrivedLists(ports.gateway, ports.storage)
  let underWay: Promise<void> | undefined
  const load = async () => {
    const opened = await openKept(ports, shelf, lists)
    if (opened.state !== 'open') {
      stock.write({ state: opened.state })
      return undefined
    }
    const { trustList, verifySm2, refused } = opened
    take(ports, stock, { trustList, verifySm2, refused, withdrawals: trustList && shelf.read(trustList, verifySm2) })
    return opened
  }
  const prepare = async () => {
    const opened = await load()
    if (!opened) return
    const { reader, kept, verifySm2 } = opened
    const fetched = await fetchRoots(ports, reader, startOf(ports.builtInRoots, kept), verifySm2)
    const roots = fetched ?? kept?.roots
    if (!roots) return
    const known = keptAfter(ports.builtInRoots, reader, roots, kept)
    const { trustList, refused: why } = await fetchTrustList(ports, reader, known)
    const refused = [...opened.refused, ...refusal('trust-list', why)]
    take(ports, stock, { trustList, verifySm2, refused, withdrawals: trustList && shelf.read(trustList, verifySm2) })
    if (!trustList || ports.wantsWithdrawals?.() !== true) return
    const { list: withdrawals, refused: whyNot } = await shelf.fetch(trustList, verifySm2)
    take(ports, stock, { trustList, verifySm2, withdrawals, refused: [...refused, ...refusal('withdrawals', whyNot)] })
  }
  return {
    stock,
    busy,
    load: async () => {
      if (stock.read().state !== 'ready') await load()
    },
    prepare: () => {
      busy.write(true)
      return (underWay ??= prepare().finally(() => {
        underWay = undefined
        busy.write(false)
      }))
    },
  }
}
