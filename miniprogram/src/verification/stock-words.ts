import { momentWords } from '../design/date-words.ts'
import { VERIFY_TEXTS } from '../design/texts/verify.ts'
import type { OfflineStock } from './trust-keeper.ts'

/** 离线家底 in one sentence: whether this phone could verify without network, and how old its list is. */
export function stockWords(stock: OfflineStock, nowMs: number): { readonly words: string; readonly ready: boolean } {
  if (stock.state === 'phone-too-old') return { words: VERIFY_TEXTS.stockNoBigInt, ready: false }
  if (stock.state === 'none') return { words: VERIFY_TEXTS.stockNone, ready: false }
  const moment = momentWords(stock.trustList.issuedAt * 1000, nowMs)
  const fresh = nowMs / 1000 <= stock.trustList.nextUpdate
  return { words: fresh ? VERIFY_TEXTS.stock(moment) : VERIFY_TEXTS.stockStale(moment), ready: fresh }
}
