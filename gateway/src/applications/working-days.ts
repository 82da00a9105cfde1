const DAY_MS = 86_400_000

/** 工作日历: days off besides Saturdays and Sundays, and Saturdays and Sundays that are worked. */
export interface WorkingCalendar {
  readonly daysOff: readonly string[]
  readonly workedDays: readonly string[]
}

function isWorked(day: number, calendar: WorkingCalendar): boolean {
  const date = new Date(day)
  const text = date.toISOString().slice(0, 10)
  const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6
  return isWeekend ? calendar.workedDays.includes(text) : !calendar.daysOff.includes(text)
}

/** 承诺日期: the day so many working days after a day `YYYY-MM-DD`; the day itself does not count. */
export function afterWorkingDays(from: string, count: number, calendar: WorkingCalendar): string {
  let day = Date.parse(`${from}T00:00:00Z`)
  for (let left = count; left > 0;) {
    day += DAY_MS
    if (isWorked(day, calendar)) left -= 1
  }
  return new Date(day).toISOString().slice(0, 10)
}
