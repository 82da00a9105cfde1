import { describe, expect, it } from 'vitest'
import { dueWords } from './due-words.ts'
import { vehicle } from './testing/certificate.ts'

const NOW = Date.parse('2026-11-23T08:00:00Z')
const words = (one: Parameters<typeof dueWords>[0]) => dueWords(one, NOW, 'zh')

describe('what a line of a vehicle park says is due', () => {
  it('is the end or the review with its day, urgent within thirty days', () => {
    expect(words(vehicle({ validTo: '2026-12-23' }))).toEqual({ words: '12月23日到期', urgent: true })
    expect(words(vehicle({ validTo: '2026-12-24' }))?.urgent).toBe(false)
    expect(words(vehicle({ reviewedUntil: '2026-12-01', validTo: '2030-01-01' }))?.words).toBe('12月1日前年审')
  })
  it('says of a day that has passed that it has passed', () => {
    expect(words(vehicle({ reviewedUntil: '2026-11-22' }))).toEqual({ words: '年审11月22日已过', urgent: true })
    expect(words(vehicle({ status: 'EXPIRED', validTo: '2025-11-22' }))?.words).toBe('2025年11月22日已到期')
  })
  it('is nothing where nothing falls due', () => {
    expect(words(vehicle())).toBeUndefined()
  })
})
