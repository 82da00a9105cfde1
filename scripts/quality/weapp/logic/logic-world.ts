import { createContext, Script, type Context } from 'node:vm'
import type { VirtualClock } from './virtual-clock.ts'

/** What a world offers besides the language itself, and who is told when one of its timers throws (`attempt`). */
export interface WorldSettings {
  readonly members: Record<string, unknown>
  readonly clock: VirtualClock
  readonly old: boolean
  readonly attempt: (run: () => void) => void
}

/**
 * 旧手机: members of the language that a phone from before 2020 lacks (Safari 12, Chrome 73); BigInt foremost. The
 * compiled program is ES5 in its syntax, but calls what the language offers.
 */
const ABSENT_ON_OLD_PHONES = `
  delete globalThis.BigInt; delete globalThis.BigInt64Array; delete globalThis.BigUint64Array
  delete globalThis.WeakRef; delete globalThis.FinalizationRegistry; delete globalThis.AggregateError
  delete Promise.allSettled; delete Promise.any; delete Promise.withResolvers; delete Promise.try
  delete Object.hasOwn; delete Object.groupBy; delete Map.groupBy; delete Array.fromAsync
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) {
    delete Array.prototype[name]; delete Object.getPrototypeOf(Uint8Array.prototype)[name]
  }
  for (const name of ['at', 'replaceAll', 'matchAll', 'isWellFormed', 'toWellFormed']) delete String.prototype[name]
  for (const name of ['toBase64', 'toHex']) delete Uint8Array.prototype[name]
  delete Uint8Array.fromBase64; delete Uint8Array.fromHex
`

/** WeChat's logic layer: no page, no code from text, time from outside. `now` is given by the clock. */
const PRELUDE = `
  delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics
  const now = globalThis.__now; delete globalThis.__now
  const Real = Date
  globalThis.Date = class Date extends Real {
    constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts) }
    static now() { return now() }
  }
`

/**
 * 逻辑层: a world with the language and the given members only: no window, document, crypto, TextEncoder, TextDecoder,
 * URL or fetch, and no `eval`. `old` takes away what phones from before 2020 do not have.
 */
export function createLogicWorld({ members, clock, old, attempt }: WorldSettings): Context {
  const world = createContext(
    {
      ...members,
      __now: clock.now,
      setTimeout: (run: () => void, delay: number) => clock.setTimer(() => attempt(run), delay),
      clearTimeout: (id: number) => clock.clearTimer(id),
      setInterval: (run: () => void, delay: number) => createInterval(clock, () => attempt(run), delay),
      clearInterval: (stop: unknown) => {
        if (typeof stop === 'function') stop()
      },
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  new Script(old ? `${PRELUDE}${ABSENT_ON_OLD_PHONES}` : PRELUDE).runInContext(world)
  return world
}

function createInterval(clock: VirtualClock, run: () => void, delay: number): () => void {
  let id = 0
  const tick = () => {
    id = clock.setTimer(tick, Math.max(1, delay))
    run()
  }
  id = clock.setTimer(tick, Math.max(1, delay))
  return () => clock.clearTimer(id)
}
