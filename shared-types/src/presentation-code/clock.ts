/** 时钟: the verifier's time in Unix seconds, and by how many seconds it may be wrong either way (may be infinite). */
export interface Clock {
  readonly nowSeconds: number
  readonly uncertaintySeconds: number
}

/** Above this many seconds a clock is called uncertain (docs/presentation-code.md, section Clocks). */
export const MOST_CERTAIN_SECONDS = 60

/** A clock that can be reckoned with: a time that is no number, or a negative uncertainty, becomes unknown time. */
export function saneClock(nowSeconds: number, uncertaintySeconds: number): Clock {
  if (!Number.isFinite(nowSeconds)) return { nowSeconds: 0, uncertaintySeconds: Infinity }
  return { nowSeconds, uncertaintySeconds: uncertaintySeconds >= 0 ? uncertaintySeconds : Infinity }
}
