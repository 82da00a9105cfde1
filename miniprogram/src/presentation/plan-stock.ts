import { spanAt, spanEnd, worksUntil, type CodeSpan, type ReadySet } from './ready-code.ts'

/** 备多久: on every opening with a network two days, on request 备足 7 天 seven. */
export const STOCK_SECONDS = 48 * 3600
export const SEVEN_DAYS_SECONDS = 7 * 86_400
/** Within the two days whatever was made longer ago is made anew, so that the confirmed state in it is recent (assumed). */
const RECENT_SECONDS = 6 * 3600
/** 快用完了: from here on it is said before it happens. */
export const ENDING_SOON_SECONDS = 6 * 3600
/** Seven days are as good as there when less than half a day is missing. */
const NEARLY_SECONDS = 12 * 3600

/** What a stretch has to be good for; `fresh` is the attestation that was made for this very occasion. */
export interface StockDemand {
  readonly nowSeconds: number
  /** The stretch of the present minute must not have been seen by anybody yet. */
  readonly unseen: boolean
  readonly fresh?: string
}

/**
 * 这一段行不行: the stretch that serves the instant `at` and need not be made anew; undefined when one has to be asked.
 */
export function goodSpanAt(spans: readonly CodeSpan[], at: number, demand: StockDemand): CodeSpan | undefined {
  const span = spanAt(spans, at)
  if (!span || span.public.attestation === demand.fresh) return span
  const { nowSeconds, unseen } = demand
  if (at === nowSeconds && unseen && span.shown) return undefined
  const old = nowSeconds - span.madeAt > RECENT_SECONDS
  return old && at < nowSeconds + STOCK_SECONDS ? undefined : span
}

/** 备到几时: two days from now, or what was wished for and is not over. */
export function stockTarget(wantedUntil: number, nowSeconds: number): number {
  return Math.max(nowSeconds + STOCK_SECONDS, wantedUntil)
}

/** 已备几段: how many of the stretches that are needed until the target are there already, and how many are missing. */
export function countStock(
  spans: readonly CodeSpan[],
  target: number,
  demand: StockDemand,
): { readonly there: number; readonly missing: number } {
  const counted = { there: 0, missing: 0 }
  for (let at = demand.nowSeconds; at < target;) {
    const good = goodSpanAt(spans, at, demand)
    if (good) counted.there += 1
    else counted.missing += 1
    at = good ? spanEnd(good) : at + LONGEST_SPAN_SECONDS
  }
  return counted
}

/** The longest attestation: twelve hours of one-minute steps. */
export const MOST_STEPS = 720
export const LONGEST_SPAN_SECONDS = MOST_STEPS * 60

/** 还能用多久: `seven-days` when the week is there, `ending` when it is nearly over, `ended` when nothing runs. */
export function stockLevel(set: ReadySet, nowSeconds: number): 'seven-days' | 'some' | 'ending' | 'ended' {
  const until = worksUntil(set.spans, nowSeconds)
  if (until === undefined) return 'ended'
  const left = until - nowSeconds
  if (left >= SEVEN_DAYS_SECONDS - NEARLY_SECONDS) return 'seven-days'
  return left < ENDING_SOON_SECONDS ? 'ending' : 'some'
}
