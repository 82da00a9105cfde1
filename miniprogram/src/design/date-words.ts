import type { Language } from './language.ts'
import { DATE_TEXTS } from './texts/dates.ts'

/** China has one legal time, UTC+8, all the year. */
const CHINA_OFFSET_MS = 8 * 3600 * 1000
const DAY_MS = 86_400_000

const twoDigits = (value: number) => String(value).padStart(2, '0')

interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock: string
  readonly dayCount: number
}

function partsOf(ms: number): DayParts {
  const shifted = ms + CHINA_OFFSET_MS
  const date = new Date(shifted)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    clock: `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`,
    dayCount: Math.floor(shifted / DAY_MS),
  }
}

type Day = Pick<DayParts, 'year' | 'month' | 'day'>

function dayWords({ year, month, day }: Day, nowMs: number, language: Language): string {
  const texts = DATE_TEXTS[language]
  return year === partsOf(nowMs).year ? texts.day(month, day) : texts.dayOfYear(year, month, day)
}

/** 日期 `YYYY-MM-DD` as it is spoken: `8月1日`, with the year when it is not the present one; other text unchanged. */
export function dateWords(date: string, nowMs: number, language: Language): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!found) return date
  const [, year, month, day] = found
  return dayWords({ year: Number(year), month: Number(month), day: Number(day) }, nowMs, language)
}

/** 时刻 in milliseconds since 1970 as it is spoken, in China's time: `今天 08:10`, `昨天 18:02`, `8月3日 20:15`. */
export function momentWords(ms: number, nowMs: number, language: Language): string {
  const texts = DATE_TEXTS[language]
  const then = partsOf(ms)
  const days = then.dayCount - partsOf(nowMs).dayCount
  if (days === 0) return texts.today(then.clock)
  if (days === -1) return texts.yesterday(then.clock)
  if (days === 1) return texts.tomorrow(then.clock)
  return texts.moment(dayWords(then, nowMs, language), then.clock)
}

/** How old something is: `刚刚更新`, `2 分钟前更新`, then the moment itself. */
export function ageWords(ms: number, nowMs: number, language: Language): string {
  const texts = DATE_TEXTS[language]
  const minutes = Math.floor((nowMs - ms) / 60_000)
  if (minutes < 1) return texts.justNow
  return minutes < 60 ? texts.minutesAgo(minutes) : texts.updated(momentWords(ms, nowMs, language))
}

/** Whole days from now until the end of a date in China's time; negative when it has passed; undefined for other text. */
export function daysUntil(date: string, nowMs: number): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!found) return undefined
  const [, year, month, day] = found
  return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS) - partsOf(nowMs).dayCount
}
