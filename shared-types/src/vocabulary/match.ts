/** 相符项: what is compared between the certificates of one check. */
export const MATCH_SUBJECTS = [
  'company',
  'permit-number',
  'category',
  'driving-class',
  'operating-area',
  'authorisation',
] as const
export type MatchSubject = (typeof MATCH_SUBJECTS)[number]

/** 比对结果: 一致, 对不上, 不适用, 没法比. None of them says that anybody did wrong. */
export const MATCH_RESULTS = ['same', 'different', 'not-applicable', 'cannot-tell'] as const
export type MatchResult = (typeof MATCH_RESULTS)[number]

/** One line of what fits together. */
export interface Match {
  readonly what: MatchSubject
  readonly result: MatchResult
}

/**
 * 参与比对的证照: the fields of one certificate that may be compared, as whoever compares may see them; a field that is
 * masked or unknown is left out, which makes a comparison one that cannot tell.
 */
export interface ComparedCertificate {
  readonly kind: number
  readonly number?: string
  readonly companyName?: string
  readonly creditCode?: string
  readonly permitNumber?: string
  readonly vehicleType?: string
  readonly categories?: readonly string[]
  readonly drivingClass?: string
  readonly scope?: readonly string[]
  readonly operatingArea?: string
  /** Whether it is shown by a right that is on record 授权记录: one's own, the company's, or an authorisation. */
  readonly shownByRight?: boolean
}

/** The strictest of several comparisons of the same thing: one that differs, then one that fits, then none that tells. */
export function weighComparisons(results: readonly MatchResult[]): MatchResult {
  const told = results.filter((result) => result !== 'not-applicable')
  if (told.length === 0) return 'not-applicable'
  if (told.includes('different')) return 'different'
  return told.includes('cannot-tell') ? 'cannot-tell' : 'same'
}
