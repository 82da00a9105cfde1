/** Draws that repeat: the same seed gives the same pictures in every run. */
export interface SeededRandom {
  /** Even in [0, 1). */
  readonly even: () => number
  /** Even between two bounds. */
  readonly between: (least: number, most: number) => number
  /** Normal, mean 0, deviation 1 (Box and Muller). */
  readonly normal: () => number
}

/** mulberry32: 32 bits of state, good enough for noise in a picture and for nothing secret. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const even = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even())
  return { even, between: (least, most) => least + (most - least) * even(), normal }
}
