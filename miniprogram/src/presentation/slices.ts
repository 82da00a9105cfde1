import type { Sm3 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import { linkBefore, type HashChain } from 'shared-types/presentation-code/hash-chain.ts'

/** 让出屏幕: lets everything else run when the work since the last rest took longer than a moment. */
export type Breathe = () => Promise<void>

/** Two thirds of a frame at 60 Hz: scrolling and pressing go on smoothly meanwhile. */
const LONGEST_SLICE_MS = 10

/**
 * Makes one for one piece of work; `monotonicMs` measures it and `rest` gives the screen its turn. The first call always
 * rests: what came before, such as a page that opens, has taken its time too.
 */
export function createBreathe(monotonicMs: () => number, rest: () => Promise<void>): Breathe {
  let began = Number.NEGATIVE_INFINITY
  return async () => {
    if (monotonicMs() - began < LONGEST_SLICE_MS) return
    await rest()
    began = monotonicMs()
  }
}

/** Looking at the clock costs as much as a hash: only every so many. */
const HASHES_BETWEEN_LOOKS = 4

/** 分片哈希链: `chainLinks` of shared-types with rests in between. */
export async function chainLinksInSlices(
  sm3: Sm3,
  seed: Uint8Array,
  steps: number,
  breathe: Breathe,
): Promise<HashChain> {
  const links: Uint8Array[] = [seed]
  let link = linkBefore(sm3, steps, seed)
  for (let index = steps - 1; index >= 1; index -= 1) {
    links.push(link)
    link = linkBefore(sm3, index, link)
    if (index % HASHES_BETWEEN_LOOKS === 0) await breathe()
  }
  return { anchor: link, links: links.reverse() }
}
