/** A timestamp may lie this far from the receiver's clock, either way. */
const WINDOW_MS = 300_000
const NONCE_FORM = /^[0-9a-f]{32}$/i

/** Remembers the nonces of one kind of caller for as long as their timestamps are accepted. */
export interface ReplayGuard {
  /** Whether the timestamp (milliseconds) is near and the nonce new for this caller. Remembers nothing. */
  isFresh(caller: string, timestamp: number, nonce: string): boolean
  /** Burns the nonce; to be called only once the signature has been found good. */
  remember(caller: string, nonce: string): void
}

/** 防重放: refuses a nonce seen before and a clock more than 300 s off. */
export function createReplayGuard(now: () => number): ReplayGuard {
  const seen = new Map<string, number>()
  const keyOf = (caller: string, nonce: string): string => `${caller}|${nonce.toLowerCase()}`
  const forgetOld = (): void => {
    // Insertion order is order of time: stop at the first that is still needed. Twice the window, since a
    // timestamp may lie in the future by one window and stay acceptable for another.
    for (const [key, at] of seen) {
      if (now() - at <= 2 * WINDOW_MS) break
      seen.delete(key)
    }
  }
  return {
    isFresh: (caller, timestamp, nonce) => {
      const near = Number.isSafeInteger(timestamp) && Math.abs(now() - timestamp) <= WINDOW_MS
      return near && NONCE_FORM.test(nonce) && !seen.has(keyOf(caller, nonce))
    },
    remember: (caller, nonce) => {
      forgetOld()
      seen.set(keyOf(caller, nonce), now())
    },
  }
}
