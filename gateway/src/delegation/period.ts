/** A member of a request that breaks a rule which depends on the day. */
export interface BrokenPeriod {
  readonly path: 'from' | 'to' | 'until'
  readonly rule: string
}

/** 授权期限 in years: the longest an authorisation (contract) and an appointment (assumed) may run. */
const LONGEST_DELEGATION_YEARS = 1
const LONGEST_APPOINTMENT_YEARS = 3

/** The same day some years later; 29 February may be a text that is no date, which still compares rightly. */
function yearsLater(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}

/** What is wrong with the days of an authorisation 授权亮证 given today; all days are `YYYY-MM-DD` in UTC+8. */
export function brokenDelegationPeriod(from: string, to: string, today: string): BrokenPeriod | undefined {
  if (from < today) return { path: 'from', rule: 'not-in-the-past' }
  if (to < from) return { path: 'to', rule: 'not-before-from' }
  return to > yearsLater(from, LONGEST_DELEGATION_YEARS) ? { path: 'to', rule: 'at-most-12-months' } : undefined
}

/** What is wrong with the last day of an appointment 经办人 made today. */
export function brokenAppointmentPeriod(until: string, today: string): BrokenPeriod | undefined {
  if (until < today) return { path: 'until', rule: 'not-in-the-past' }
  return until > yearsLater(today, LONGEST_APPOINTMENT_YEARS) ? { path: 'until', rule: 'at-most-36-months' } : undefined
}
