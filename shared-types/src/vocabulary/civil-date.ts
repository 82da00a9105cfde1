/** 日历日期: a date of the proleptic Gregorian calendar (GB/T 7408.1, calendar date, extended form `YYYY-MM-DD`). */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const EXTENDED = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days of a month, 28 to 31; 0 when there is no such month. */
export function daysOfMonth(year: number, month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) return 0
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A date that exists, or undefined (30 February, month 13, year 0). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const exists = year >= 1 && year <= 9999 && day >= 1 && day <= daysOfMonth(year, month)
  return exists ? { year, month, day } : undefined
}

/** Reads `YYYY-MM-DD`; undefined for another form or a date that does not exist. */
export function parseCivilDate(text: string): CivilDate | undefined {
  const [, year, month, day] = EXTENDED.exec(text) ?? []
  return civilDate(Number(year), Number(month), Number(day))
}

/** Writes a date as `YYYY-MM-DD`. */
export function formatCivilDate({ year, month, day }: CivilDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
