import { describe, expect, it } from 'vitest'
import { ageWords, dateWords, daysUntil, momentWords } from './date-words.ts'
import { chineseNumberWords } from './texts/spoken-numbers.ts'

const at = (text: string) => Date.parse(text)
/** 00:30 on 24 November in China, still the 23rd in UTC. */
const NOW = at('2026-11-23T16:30:00Z')

describe('dates and moments in words', () => {
  it('leave out the present year', () => {
    expect(dateWords('2026-08-01', NOW, 'zh')).toBe('8月1日')
    expect(dateWords('2029-08-01', NOW, 'zh')).toBe('2029年8月1日')
  })
  it('leave a text that is no date as it is', () => {
    expect(dateWords('长期', NOW, 'zh')).toBe('长期')
  })
  it('follow China’s calendar day, not that of UTC', () => {
    expect(momentWords(at('2026-11-23T16:10:00Z'), NOW, 'zh')).toBe('今天 00:10')
    expect(momentWords(at('2026-11-23T10:02:00Z'), NOW, 'zh')).toBe('昨天 18:02')
    expect(momentWords(at('2026-11-25T04:15:00Z'), NOW, 'zh')).toBe('明天 12:15')
    expect(momentWords(at('2026-08-03T12:15:00Z'), NOW, 'zh')).toBe('8月3日 20:15')
  })
  it('say how old something is', () => {
    expect(ageWords(NOW - 20_000, NOW, 'zh')).toBe('刚刚更新')
    expect(ageWords(NOW - 120_000, NOW, 'zh')).toBe('2 分钟前更新')
    expect(ageWords(NOW - 3_600_000, NOW, 'zh')).toBe('昨天 23:30 更新')
  })
  it('count days to the end of a date', () => {
    expect(daysUntil('2026-11-24', NOW)).toBe(0)
    expect(daysUntil('2026-11-23', NOW)).toBe(-1)
    expect(daysUntil('2026-12-24', NOW)).toBe(30)
    expect(daysUntil('not told', NOW)).toBeUndefined()
  })
})

describe('numbers for a screen reader', () => {
  it('are spoken as in a countdown', () => {
    expect([42, 60, 10, 11, 20, 7].map(chineseNumberWords)).toEqual(['四十二', '六十', '十', '十一', '二十', '七'])
  })
})

describe('dates and moments in English', () => {
  it('are short and need no knowledge of Chinese', () => {
    expect(dateWords('2026-08-01', NOW, 'en')).toBe('1 Aug')
    expect(dateWords('2029-12-31', NOW, 'en')).toBe('31 Dec 2029')
    expect(momentWords(at('2026-11-23T10:02:00Z'), NOW, 'en')).toBe('yesterday 18:02')
    expect(momentWords(at('2026-08-03T12:15:00Z'), NOW, 'en')).toBe('3 Aug, 20:15')
    expect(ageWords(NOW - 120_000, NOW, 'en')).toBe('Updated 2 min ago')
  })
})
