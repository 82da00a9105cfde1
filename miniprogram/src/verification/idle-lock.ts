import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'

/** Out of sight for longer, or without a touch for longer, covers the officer's screens (assumed). */
export const HIDDEN_LIMIT_MS = 2 * 60_000
export const IDLE_LIMIT_MS = 5 * 60_000

/** 闲置遮挡: covers what an officer was shown once nobody uses it. */
export interface IdleLock {
  readonly covered: ObservedValue<boolean>
  /** Somebody touched the screen; does not uncover. */
  readonly touched: () => void
  readonly setVisible: (visible: boolean) => void
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

/** Makes one. End times decide and not timers, because timers stand still while a phone sleeps. */
export function createIdleLock({ monotonicMs, later, onCover }: IdleLockPorts): IdleLock {
  const covered = createObservedValue(false)
  let touchedAt = monotonicMs()
  let hiddenAt: number | undefined
  let cancel = (): void => {}
  const endsAt = () => Math.min(touchedAt + IDLE_LIMIT_MS, (hiddenAt ?? Infinity) + HIDDEN_LIMIT_MS)
  const check = () => {
    cancel()
    if (covered.read()) return
    const left = endsAt() - monotonicMs()
    if (left > 0) {
      cancel = later(check, left)
      return
    }
    onCover()
    covered.write(true)
  }
  const begin = () => {
    touchedAt = monotonicMs()
    check()
  }
  check()
  return {
    covered,
    touched: () => {
      // a touch after the end comes too late: what was shown is covered first
      check()
      if (!covered.read()) begin()
    },
    setVisible: (visible) => {
      check()
      hiddenAt = visible ? undefined : monotonicMs()
      check()
    },
    uncover: () => {
      covered.write(false)
      hiddenAt = undefined
      begin()
    },
    end: () => cancel(),
  }
}
