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

function monthAndDay(year: number, month: number, day: number, nowMs: number): string {
  const words = `${month}月${day}日`
  return year === partsOf(nowMs).year ? words : `${year}年${words}`
}

/** 日期 `YYYY-MM-DD` as it is spoken: `8月1日`, with the year when it is not the present one; other text unchanged. */
export function dateWords(date: string, nowMs: number): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!found) return date
  const [, year, month, day] = found
  return monthAndDay(Number(year), Number(month), Number(day), nowMs)
}

/** 时刻 in milliseconds since 1970 as it is spoken, in China's time: `今天 08:10`, `昨天 18:02`, `8月3日 20:15`. */
export function momentWords(ms: number, nowMs: number): string {
  const then = partsOf(ms)
  const days = then.dayCount - partsOf(nowMs).dayCount
  if (days === 0) return `今天 ${then.clock}`
  if (days === -1) return `昨天 ${then.clock}`
  if (days === 1) return `明天 ${then.clock}`
  return `${monthAndDay(then.year, then.month, then.day, nowMs)} ${then.clock}`
}

/** How old something is: `刚刚更新`, `2 分钟前更新`, then the moment itself. */
export function ageWords(ms: number, nowMs: number): string {
  const minutes = Math.floor((nowMs - ms) / 60_000)
  if (minutes < 1) return '刚刚更新'
  return minutes < 60 ? `${minutes} 分钟前更新` : `${momentWords(ms, nowMs)} 更新`
}

/** Whole days from now until the end of a date in China's time; negative when it has passed; undefined for other text. */
export function daysUntil(date: string, nowMs: number): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!found) return undefined
  const [, year, month, day] = found
  return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS) - partsOf(nowMs).dayCount
}

const DIGIT_WORDS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 0 to 99 in words for a screen reader: 42 → 四十二. */
export function numberWords(value: number): string {
  const digit = (index: number) => DIGIT_WORDS[index] ?? String(index)
  if (value <= 10) return digit(value)
  const tens = Math.floor(value / 10)
  return `${tens === 1 ? '' : digit(tens)}十${value % 10 === 0 ? '' : digit(value % 10)}`
}
