import { inLanguages } from '../language.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Words of dates, moments and ages; `month` is 1 to 12, `clock` is `HH:MM`. */
export const DATE_TEXTS = inLanguages({
  zh: {
    day: (month: number, day: number) => `${month}月${day}日`,
    dayOfYear: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
    today: (clock: string) => `今天 ${clock}`,
    yesterday: (clock: string) => `昨天 ${clock}`,
    tomorrow: (clock: string) => `明天 ${clock}`,
    moment: (date: string, clock: string) => `${date} ${clock}`,
    justNow: '刚刚更新',
    minutesAgo: (minutes: number) => `${minutes} 分钟前更新`,
    updated: (moment: string) => `${moment} 更新`,
  },
  en: {
    day: (month, day) => `${day} ${MONTHS[month - 1] ?? month}`,
    dayOfYear: (year, month, day) => `${day} ${MONTHS[month - 1] ?? month} ${year}`,
    today: (clock) => `today ${clock}`,
    yesterday: (clock) => `yesterday ${clock}`,
    tomorrow: (clock) => `tomorrow ${clock}`,
    moment: (date, clock) => `${date}, ${clock}`,
    justNow: 'Updated just now',
    minutesAgo: (minutes) => `Updated ${minutes} min ago`,
    updated: (moment) => `Updated ${moment}`,
  },
})
