/** 别太急: waits until `count` more requests keep within what the gateway surely allows. */
export type Pace = (count: number) => Promise<void>

/** The contract promises forty presentations a minute; a few are left for a person who refreshes meanwhile. */
const MOST_IN_A_MINUTE = 36
const MINUTE_MS = 60_000

/** Makes one that remembers the last minute. */
export function createPace(wait: (milliseconds: number) => Promise<void>, nowMs: () => number): Pace {
  let times: readonly number[] = []
  return async (count) => {
    const now = nowMs()
    // a clock that was set back must not make anybody wait
    times = times.filter((time) => time <= now && now - time < MINUTE_MS)
    const over = times[times.length + count - MOST_IN_A_MINUTE - 1]
    if (over !== undefined) await wait(over + MINUTE_MS - now)
    times = [...times, ...Array.from({ length: count }, nowMs)]
  }
}
