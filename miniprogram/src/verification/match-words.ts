import { isForDangerousGoods } from 'shared-types/vocabulary/match-category.ts'
import type { Match, MatchResult } from 'shared-types/vocabulary/match.ts'
import type { Language } from '../design/language.ts'
import { MATCH_TEXTS } from '../design/texts/match.ts'

/** 对得上吗 as it is shown: one line for each subject, and what has to be said besides. */
export interface MatchWordsShown {
  readonly lines: readonly {
    readonly key: string
    readonly label: string
    readonly word: string
    readonly result: MatchResult
  }[]
  readonly notes: readonly string[]
}

const isVehicle = ({ kind }: { readonly kind: number }) => kind === 5 || kind === 6

/** What was compared: the results, and of each certificate what it is and which business it is for. */
export interface MatchTold {
  readonly match?: readonly Match[]
  readonly certificates: readonly { readonly kind: number; readonly scope?: readonly string[] }[]
}

/** What fits together in words; undefined where there is nothing to compare: one certificate alone, or the public. */
export function matchWords({ match, certificates }: MatchTold, language: Language): MatchWordsShown | undefined {
  const texts = MATCH_TEXTS[language]
  const waybill = certificates.some(isForDangerousGoods) ? [texts.dangerousGoods] : []
  if (match === undefined || certificates.length < 2)
    return match === undefined || waybill.length === 0 ? undefined : { lines: [], notes: waybill }
  const lines = match.map(({ what, result }) => {
    const told = result === 'same' ? texts.authorised : result === 'cannot-tell' ? texts.noAuthorisation : undefined
    const word = (what === 'authorisation' ? told : undefined) ?? texts.results[result]
    return { key: what, label: texts.subjects[what], word, result }
  })
  const trailers = certificates.filter(isVehicle).length > 1 ? [texts.trailer] : []
  return { lines, notes: [texts.note, ...trailers, ...waybill] }
}
