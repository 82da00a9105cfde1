import { momentWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { SHIFT_TEXTS } from '../design/texts/offline.ts'
import type { ShiftSummary } from './shift-summary.ts'
import type { OfflineStock } from './trust-keeper.ts'

/** 今天能不能离线用, in one sentence; `ready` when both lists are there and fresh. */
export function shiftWords(
  summary: ShiftSummary | undefined,
  nowMs: number,
  language: Language,
): { readonly words: string; readonly ready: boolean } {
  const texts = SHIFT_TEXTS[language]
  if (!summary) return { words: texts.none, ready: false }
  const { trust, state } = summary
  const nowSeconds = nowMs / 1000
  const moment = (seconds: number) => momentWords(seconds * 1000, nowMs, language)
  if (nowSeconds > trust.nextUpdate) return { words: texts.old(moment(trust.issuedAt)), ready: false }
  if (!state) return { words: texts.stateMissing, ready: false }
  if (nowSeconds > state.nextUpdate) return { words: texts.old(moment(state.issuedAt)), ready: false }
  return { words: texts.ready(moment(state.issuedAt)), ready: true }
}

/** Every list that was refused, in plain words, and whether there is an older good one to go on with. */
export function refusedLines(
  stock: OfflineStock,
  language: Language,
): readonly { readonly id: string; readonly words: string }[] {
  if (stock.state === 'phone-too-old') return []
  const texts = SHIFT_TEXTS[language]
  const has = { 'trust-list': stock.state === 'ready', withdrawals: stock.state === 'ready' && !!stock.withdrawals }
  return (stock.refused ?? []).map(({ what, why }) => ({
    id: `refused-${what}`,
    words: `${texts.refused[why](texts.names[what])}${has[what] ? texts.refusedNext : texts.refusedNone}`,
  }))
}
