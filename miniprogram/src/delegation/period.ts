import { civilDate, daysOfMonth, formatCivilDate, parseCivilDate } from 'shared-types/vocabulary/civil-date.ts'

/** China has one legal time, UTC+8, all the year. */
const CHINA_OFFSET_MS = 8 * 3600 * 1000
const DAY_MS = 86_400_000

/** 日: the day in China at an instant in milliseconds since 1970, as `YYYY-MM-DD`. */
export function dayOf(ms: number): string {
  return new Date(ms + CHINA_OFFSET_MS).toISOString().slice(0, 10)
}

/** So many days after a day `YYYY-MM-DD`; the day itself when it is none. */
export function daysLater(day: string, days: number): string {
  const ms = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(ms) ? day : new Date(ms + days * DAY_MS).toISOString().slice(0, 10)
}

/** The same day some years later, 28 February for the 29th; the day itself when it is none. */
export function yearsLater(day: string, years: number): string {
  const date = parseCivilDate(day)
  if (!date) return day
  const year = date.year + years
  const later = civilDate(year, date.month, Math.min(date.day, daysOfMonth(year, date.month)))
  return later ? formatCivilDate(later) : day
}

/** 授权期限 in years, as the gateway holds it: an authorisation at most one, an appointment at most three. */
export const LONGEST_DELEGATION_YEARS = 1
export const LONGEST_APPOINTMENT_YEARS = 3
