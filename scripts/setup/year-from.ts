const BEIJING_OFFSET_MS = 8 * 3_600_000

/** Today as `YYYY-MM-DD` in UTC+8; `now` in milliseconds since 1970. */
export function todayInBeijing(now: number): string {
  return new Date(now + BEIJING_OFFSET_MS).toISOString().slice(0, 10)
}

/** 12 months less a day, both days included: the longest authorisation that may be given (contract, delegations). */
export function yearFrom(today: string): { readonly from: string; readonly to: string } {
  const end = new Date(`${today}T00:00:00Z`)
  end.setUTCFullYear(end.getUTCFullYear() + 1)
  end.setUTCDate(end.getUTCDate() - 1)
  return { from: today, to: end.toISOString().slice(0, 10) }
}
