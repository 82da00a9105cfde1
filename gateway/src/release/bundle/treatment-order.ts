import type { Treatment } from '../policy-model.ts'

/**
 * Pairs beyond the general order where one treatment never tells more than the other, whatever the value: the province is
 * the beginning of the county. No two masks are such a pair: of an identity number of fifteen digits `last-four` tells a
 * digit that `identity-number` hides.
 */
const NEVER_MORE: readonly (readonly [less: Treatment, more: Treatment])[] = [
  ['generalise:province', 'generalise:county'],
]

/**
 * 处理强弱: whether `less` tells nothing of any value that `more` does not tell. A partial order: withhold < exists < every
 * mask and generalisation < clear; between masks and generalisations only what NEVER_MORE names. A text hides nothing of
 * its existence under a mask, so `exists` lies below them.
 */
export function tellsNoMore(less: Treatment, more: Treatment): boolean {
  if (less === more || less === 'withhold' || more === 'clear') return true
  if (less === 'exists') return more !== 'withhold'
  return NEVER_MORE.some(([small, large]) => small === less && large === more)
}

/** What a change of treatment is; two that cannot be compared widen, for something new may leave. */
export function changeOf(before: Treatment, after: Treatment): 'same' | 'narrows' | 'widens' {
  if (before === after) return 'same'
  return tellsNoMore(after, before) ? 'narrows' : 'widens'
}
