import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'

/** Out of sight for longer, or without a touch for longer, covers the officer's screens (assumed). */
export const HIDDEN_LIMIT_MS = 2 * 60_000
export const IDLE_LIMIT_MS = 5 * 60_000

/** 闲置遮挡: covers what an officer was shown once nobody uses it. */
export interface IdleLock {
  readonly covered: ObservedValue<boolean>
  /** Somebody touched the screen; does not uncover. */
  readonly touched: () => void
  /** The whole app goes out of sight or comes back. */
  readonly setVisible: (visible: boolean) => void
  /** Another page lies over this one: being untouched means nothing until `resume`. */
  readonly rest: () => void
  readonly resume: () => void
  readonly uncover: () => void
  /** Ends the timers. */
  readonly end: () => void
}

/** What it needs: a clock that nobody can set, and a timer. `onCover` drops what was shown. */
export interface IdleLockPorts {
  readonly monotonicMs: () => number
  readonly later: (act: () => void, milliseconds: number) => () => void
  readonly onCover: () => void
}

/** When the screen was last used, since when the app is out of sight, and whether another page lies over this one. */
interface Use {
  touchedAt: number
  hiddenAt: number | undefined
  resting: boolean
}

function endOf({ touchedAt, hiddenAt, resting }: Use): number {
  const hiddenEnd = hiddenAt === undefined ? Infinity : hiddenAt + HIDDEN_LIMIT_MS
  return resting ? hiddenEnd : Math.min(touchedAt + IDLE_LIMIT_MS, hiddenEnd)
}

/** Makes one. End times decide and not timers, because timers stand still while a phone sleeps. */
export function createIdleLock({ monotonicMs, later, onCover }: IdleLockPorts): IdleLock {
  const covered = createObservedValue(false)
  const use: Use = { touchedAt: monotonicMs(), hiddenAt: undefined, resting: false }
  let cancel = (): void => {}
  const check = () => {
    cancel()
    if (covered.read()) return
    const left = endOf(use) - monotonicMs()
    if (left <= 0) {
      onCover()
      covered.write(true)
    } else if (left !== Infinity) cancel = later(check, left)
  }
  /** What is over already is covered first: a touch, or a page that comes back, may come too late. */
  const change = (next: Partial<Use>) => {
    check()
    Object.assign(use, next)
    check()
  }
  check()
  return {
    covered,
    touched: () => change({ touchedAt: monotonicMs() }),
    setVisible: (visible) => change({ hiddenAt: visible ? undefined : monotonicMs() }),
    rest: () => change({ resting: true }),
    resume: () => change({ resting: false, touchedAt: monotonicMs() }),
    uncover: () => {
      Object.assign(use, { hiddenAt: undefined, touchedAt: monotonicMs() })
      covered.write(false)
      check()
    },
    end: () => cancel(),
  }
}
