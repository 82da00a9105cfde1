import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { Clock } from '../gateway-client/clock.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { createFillStock, type StockRun } from './fill-stock.ts'
import type { CodeSpan } from './ready-code.ts'
import type { ReadyStore } from './ready-store.ts'
import type { MakeSpan } from './make-span.ts'
import type { ReadHost } from './official-host.ts'

/** Why the stock did not grow: as the gateway has it, or the phone has no room for more. */
export type StockFailure = GatewayFailure | 'storage-full'

/**
 * 备码进行到哪: `now` while the code of the present minute is on its way, `later` while the following ones are; how many
 * stretches are there and how many it will be. `waiting`: the gateway asked to go slower.
 */
export interface StockState {
  readonly account?: string
  readonly step: 'idle' | 'now' | 'later'
  readonly there: number
  readonly wanted: number
  readonly waiting: boolean
  readonly failure?: StockFailure
}

/** 备什么: `days` 7 is the wish 备足 7 天; `unseen` asks for a code that nobody has seen yet. */
export interface StockWish {
  readonly account: string
  readonly certificateIds: readonly string[]
  readonly days: 2 | 7
  readonly unseen: boolean
}

/** 备码: fills the stock of an account; one run at a time, and a new wish takes the place of the one before. */
export interface StockKeeper {
  readonly state: ObservedValue<StockState>
  readonly fill: (wish: StockWish) => Promise<void>
}

/** What it needs; `isCurrent` says whether the session still belongs to this account. */
export interface StockPorts {
  readonly makeSpan: MakeSpan
  readonly readHost: ReadHost
  readonly store: ReadyStore
  readonly clock: Clock
  readonly isCurrent: (account: string) => boolean
  readonly wait: (milliseconds: number) => Promise<void>
}

const IDLE: StockState = { step: 'idle', there: 0, wanted: 0, waiting: false }

/** Makes the keeper; nothing is asked before `fill`. */
export function createStockKeeper(ports: StockPorts): StockKeeper {
  const state = createObservedValue(IDLE)
  let latest: CodeSpan | undefined
  let current: StockRun | undefined
  let done: Promise<void> = Promise.resolve()
  const fillStock = createFillStock(ports, state, (span) => (latest = span))
  return {
    state,
    fill: (wish) => {
      const before = latest
      current?.stop()
      const run = createRun()
      current = run
      done = done.then(async () => {
        if (run.isStopped()) return
        // what another run made for this minute while this one waited has been seen by nobody before
        await fillStock(wish, run, latest === before ? undefined : latest?.public.attestation)
      })
      return done
    },
  }
}

function createRun(): StockRun {
  let stopped = false
  const listeners: (() => void)[] = []
  return {
    isStopped: () => stopped,
    stop: () => {
      stopped = true
      for (const listener of listeners) listener()
    },
    whenStopped: () => new Promise((resolve) => (stopped ? resolve() : listeners.push(resolve))),
  }
}
