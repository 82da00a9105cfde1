const UTC_PLUS_8_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** The day that was asked for last: nearly always today. */
let last = { number: Number.NaN, day: '' }

/** 当日: the calendar day `YYYY-MM-DD` in UTC+8 of an instant in milliseconds. */
export function civilDay(instantMs: number): string {
  const number = Math.floor((instantMs + UTC_PLUS_8_MS) / DAY_MS)
  if (number !== last.number) last = { number, day: new Date(number * DAY_MS).toISOString().slice(0, 10) }
  return last.day
}

/** The instant in milliseconds at which a calendar day of UTC+8 has ended. */
export function endOfCivilDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - UTC_PLUS_8_MS + DAY_MS
}
