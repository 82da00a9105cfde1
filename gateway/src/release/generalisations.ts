/** 泛化规则: a coarser true value instead of the exact one; `undefined` when the value is not of the expected form. */

function firstMatch(value: string, form: RegExp): string | undefined {
  return form.exec(value)?.[1]
}

/** 出生日期 → 年: `YYYY-MM-DD` (or a year already) → `YYYY`. */
export function generaliseToYear(date: string): string | undefined {
  return firstMatch(date, /^(\d{4})(?:-\d{2}-\d{2})?$/)
}

/** 行政区划 → 省: GB/T 2260 digits → the first two. */
export function generaliseToProvince(division: string): string | undefined {
  return firstMatch(division, /^([1-9]\d)(?:\d{2}){0,2}(?:\d{3}){0,2}$/)
}

/** 行政区划 → 县: GB/T 2260 digits → at most the first six. */
export function generaliseToCounty(division: string): string | undefined {
  return firstMatch(division, /^([1-9]\d(?:\d{2}){0,2})(?:\d{3}){0,2}$/)
}

/** Every generalisation by the name under which a rule and an answer's `treatments` call it. */
export const GENERALISATIONS = {
  year: generaliseToYear,
  province: generaliseToProvince,
  county: generaliseToCounty,
} as const satisfies Readonly<Record<string, (value: string) => string | undefined>>
