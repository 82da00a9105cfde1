const DAY_MS = 86_400_000
/** China's one time zone, UTC+8, without daylight saving. */
const OFFSET_MS = 8 * 3_600_000

/** The calendar day `YYYY-MM-DD` in UTC+8 at an instant in milliseconds. */
export function dayAt(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 10)
}

/** The day so many days after (or, negative, before) a day `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

/** An instant as `yyyy-MM-dd HH:mm:ss` in UTC+8. */
export function localTimeAt(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/** An instant as RFC 3339 with the offset `+08:00`, to the second. */
export function offsetTimeAt(instant: number): string {
  return `${new Date(instant + OFFSET_MS).toISOString().slice(0, 19)}+08:00`
}
