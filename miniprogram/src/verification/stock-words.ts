import { momentWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { SCAN_TEXTS } from '../design/texts/verify.ts'
import type { OfflineStock } from './trust-keeper.ts'

/** 离线家底 in one sentence: whether this phone could verify without network, and how old its list is. */
export function stockWords(
  stock: OfflineStock,
  nowMs: number,
  language: Language,
): { readonly words: string; readonly ready: boolean } {
  const texts = SCAN_TEXTS[language]
  if (stock.state === 'phone-too-old') return { words: texts.stockNoBigInt, ready: false }
  if (stock.state === 'none') return { words: texts.stockNone, ready: false }
  const moment = momentWords(stock.trustList.issuedAt * 1000, nowMs, language)
  const fresh = nowMs / 1000 <= stock.trustList.nextUpdate
  return { words: fresh ? texts.stock(moment) : texts.stockStale(moment), ready: fresh }
}
