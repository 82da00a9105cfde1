import { setImmediate as nextTurn } from 'node:timers/promises'

/** 虚拟时钟: time that only moves when it is told to, so that minutes pass at once and no run depends on the machine. */
export interface VirtualClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly setTimer: (run: () => void, delayMs: number) => number
  readonly clearTimer: (id: number) => void
  /** Lets time pass; each timer that falls due runs with its microtasks before the next. */
  readonly advance: (ms: number) => Promise<void>
}

interface Timer {
  readonly id: number
  readonly at: number
  readonly run: () => void
}

/** Turns of the event loop after which chained promises have settled (a React commit takes two or three). */
const TURNS = 4

async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await nextTurn()
}

/** Starts at an instant; `outside` waits for work beyond the clock, such as real requests while answers are recorded. */
export function createVirtualClock(startMs: number, outside: () => Promise<unknown> = settle): VirtualClock {
  let now = startMs
  let lastId = 0
  const timers = new Map<number, Timer>()
  const nextDue = (until: number) =>
    [...timers.values()].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at || one.id - other.id)[0]

  return {
    now: () => now,
    setTimer: (run, delayMs) => {
      lastId += 1
      const delay = Number.isFinite(delayMs) ? Math.max(0, delayMs) : 0
      timers.set(lastId, { id: lastId, at: now + delay, run })
      return lastId
    },
    clearTimer: (id) => void timers.delete(id),
    advance: async (ms) => {
      const until = now + ms
      await settle()
      await outside()
      for (let due = nextDue(until); due !== undefined; due = nextDue(until)) {
        timers.delete(due.id)
        now = Math.max(now, due.at)
        due.run()
        await settle()
        await outside()
      }
      now = until
    },
  }
}
