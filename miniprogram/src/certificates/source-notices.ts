import type { Source } from 'shared-types/contracts/certificates.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { momentWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { PROVINCE_TEXTS } from '../design/texts/field-values.ts'
import { WALLET_TEXTS } from '../design/texts/wallet.ts'

/** 省份简称 of a two-digit code; the code itself when it is none of ours. */
export function provinceName(code: string, language: Language): string {
  return isProvinceCode(code) ? PROVINCE_TEXTS[language][code] : code
}

/** 数据源提示: one sentence for each province that did not answer now. */
export function sourceNotices(sources: readonly Source[], nowMs: number, language: Language): readonly string[] {
  const texts = WALLET_TEXTS[language]
  return sources.flatMap(({ province, state, asOf }) => {
    if (state === 'ok') return []
    const name = provinceName(province, language)
    return state === 'stale'
      ? [texts.sourceStale(name, momentWords(Date.parse(asOf), nowMs, language))]
      : [texts.sourceUnavailable(name)]
  })
}

/** The oldest moment at which a source answered, in milliseconds; undefined when none did. */
export function oldestAnswerMs(sources: readonly Source[]): number | undefined {
  const answered = sources.filter(({ state }) => state !== 'unavailable').map(({ asOf }) => Date.parse(asOf))
  return answered.length > 0 ? Math.min(...answered) : undefined
}
