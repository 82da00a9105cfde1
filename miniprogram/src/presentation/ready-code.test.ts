import { describe, expect, it } from 'vitest'
import { countStock, goodSpanAt, stockLevel, STOCK_SECONDS } from './plan-stock.ts'
import { sourceOf, spanAt, withSpan, worksUntil, type CodeSpan } from './ready-code.ts'

const NOW = 1_200_000
const HOUR = 3600

/** A stretch that begins `hours` from now; made at `madeAt`, of `steps` minutes. */
function span(hours: number, more: Partial<CodeSpan> & { readonly steps?: number } = {}): CodeSpan {
  const { steps = 720, ...rest } = more
  const attestation = `${hours} ${JSON.stringify(more)}`
  const code = { attestation, seed: '', chainLength: 720, notBefore: NOW + hours * HOUR, steps }
  return { public: code, inspection: code, madeAt: NOW, shown: false, ...rest }
}
const demand = { nowSeconds: NOW, unseen: true }

describe('stretches of codes', () => {
  const [first, second] = [span(0), span(12)]
  it('are used one after the other, with no second between them', () => {
    const end = NOW + 12 * HOUR
    expect(spanAt([second, first], end - 0.001)).toBe(first)
    expect(spanAt([second, first], end)).toBe(second)
    expect(
      sourceOf({ certificateIds: [], host: 'H', spans: [first, second], wantedUntil: 0 }, first, 'public').next,
    ).toBe(second.public)
  })
  it('tell until when they work without a gap, and nothing of what lies behind one', () => {
    expect(worksUntil([first, second, span(25)], NOW)).toBe(NOW + 24 * HOUR)
    expect(worksUntil([span(2)], NOW)).toBeUndefined()
  })
  it('end with the earlier of their two views', () => {
    const uneven = { ...first, inspection: { ...first.inspection, steps: 60 } }
    expect(worksUntil([uneven], NOW)).toBe(NOW + HOUR)
  })
  it('may begin a minute early on a phone that is a little slow', () => {
    expect(spanAt([first], NOW - 59)).toBe(first)
    expect(spanAt([first], NOW - 61)).toBeUndefined()
  })
  it('of which a newer one covers an older one lose the older one with its seed; what is over goes too', () => {
    const newer = span(0, { madeAt: NOW + 1 })
    expect(withSpan([first, second, span(-13)], newer, NOW)).toEqual([newer, second])
  })
})

describe('a stock', () => {
  const whole = [span(0), span(12), span(24), span(36)]
  it('of two days takes four stretches, and seven days take fourteen', () => {
    expect(countStock([], NOW + STOCK_SECONDS, demand)).toEqual({ there: 0, missing: 4 })
    expect(countStock([], NOW + 7 * 24 * HOUR, demand)).toEqual({ there: 0, missing: 14 })
  })
  it('that is whole needs nothing', () => {
    expect(countStock(whole, NOW + STOCK_SECONDS, demand)).toEqual({ there: 4, missing: 0 })
  })
  it('whose present stretch was seen needs that one alone, and none when no new occasion begins', () => {
    const seen = [{ ...span(0), shown: true }, ...whole.slice(1)]
    expect(goodSpanAt(seen, NOW, demand)).toBeUndefined()
    expect(goodSpanAt(seen, NOW, { ...demand, unseen: false })).toBe(seen[0])
    expect(countStock(seen, NOW + STOCK_SECONDS, demand)).toEqual({ there: 3, missing: 1 })
  })
  it('is made anew within the two days when it was made more than six hours ago, and left alone beyond', () => {
    const old = [...whole, span(48), span(60)].map((one) => ({ ...one, madeAt: NOW - 6 * HOUR - 1 }))
    expect(countStock(old, NOW + 72 * HOUR, demand)).toEqual({ there: 2, missing: 4 })
  })
  it('is a week, some, nearly over, or nothing', () => {
    const set = (spans: readonly CodeSpan[]) => ({ certificateIds: [], host: 'H', spans, wantedUntil: 0 })
    const week = Array.from({ length: 14 }, (_, index) => span(index * 12))
    expect(stockLevel(set(week), NOW)).toBe('seven-days')
    expect(stockLevel(set(whole), NOW)).toBe('some')
    expect(stockLevel(set(whole), NOW + 42 * HOUR + 1)).toBe('ending')
    expect(stockLevel(set(whole), NOW + 48 * HOUR)).toBe('ended')
  })
})
