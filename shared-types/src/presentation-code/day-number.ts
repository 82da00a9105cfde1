import { civilDate, formatCivilDate, parseCivilDate } from '../vocabulary/civil-date.ts'

const SECONDS_OF_A_DAY = 86_400
/** UTC+8 北京时间, the calendar of every date in a code. */
const OFFSET_SECONDS = 8 * 3_600

/** 日序: days since 1970-01-01 of a date `YYYY-MM-DD`; undefined for a date that does not exist or lies before it. */
export function dayNumberOf(date: string): number | undefined {
  const parsed = parseCivilDate(date)
  if (parsed === undefined) return undefined
  const days = Date.UTC(parsed.year, parsed.month - 1, parsed.day) / (SECONDS_OF_A_DAY * 1000)
  return days < 0 || parsed.year < 1970 ? undefined : days
}

/** `YYYY-MM-DD` of a day number; undefined for no whole number from 0, or beyond the year 9999. */
export function dateOfDayNumber(day: number): string | undefined {
  if (!Number.isInteger(day) || day < 0) return undefined
  const instant = new Date(day * SECONDS_OF_A_DAY * 1000)
  const date = civilDate(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate())
  return date === undefined ? undefined : formatCivilDate(date)
}

/** Day number of the present day in UTC+8; `nowSeconds` in Unix seconds. */
export function currentDay(nowSeconds: number): number {
  return Math.floor((nowSeconds + OFFSET_SECONDS) / SECONDS_OF_A_DAY)
}
