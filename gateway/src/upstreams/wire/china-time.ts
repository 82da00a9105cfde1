const OFFSET_MS = 8 * 3_600_000

/** Milliseconds since 1970 → `yyyy-MM-dd HH:mm:ss` in UTC+8. */
export function writeChinaTime(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}
