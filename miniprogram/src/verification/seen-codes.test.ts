import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createSeenCodes } from './seen-codes.ts'

const HOUR = 3_600_000
const [one, other] = [Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), Uint8Array.of(8, 7, 6, 5, 4, 3, 2, 1)]

function phone() {
  const time = { now: 1_795_449_600_000 }
  const storage = memoryStorage()
  const start = () => createSeenCodes(storage, () => time.now)
  return { time, storage, start, seen: start() }
}

describe('codes that this phone has seen', () => {
  it('count only once the check is closed: looking at one verdict twice says nothing', () => {
    const { seen } = phone()
    seen.accept(one, 7)
    seen.accept(one, 7)
    expect(seen.highestClosedStepIndex(one)).toBeUndefined()
    seen.close()
    expect(seen.highestClosedStepIndex(one)).toBe(7)
    expect(seen.highestClosedStepIndex(other)).toBeUndefined()
  })
  it('are closed by the next one, and by the next minute of the same one', () => {
    const { seen } = phone()
    seen.accept(one, 7)
    seen.accept(one, 8)
    expect(seen.highestClosedStepIndex(one)).toBe(7)
    seen.accept(other, 3)
    expect(seen.highestClosedStepIndex(one)).toBe(8)
  })
  it('are known after a restart, for twelve hours', () => {
    const { seen, start, time } = phone()
    seen.accept(one, 7)
    seen.close()
    time.now += 12 * HOUR - 1
    expect(start().highestClosedStepIndex(one)).toBe(7)
    time.now += 1
    expect(start().highestClosedStepIndex(one)).toBeUndefined()
  })
  it('keep the highest minute, whatever comes later', () => {
    const { seen } = phone()
    seen.accept(one, 9)
    seen.accept(one, 4)
    seen.close()
    expect(seen.highestClosedStepIndex(one)).toBe(9)
  })
  it('are forgotten, and nothing else happens, when the phone damaged what it kept', () => {
    const { storage, start } = phone()
    for (const text of ['{', 'null', '[1]', '[{"key":1}]']) {
      storage.write('seen-codes', text)
      expect(start().highestClosedStepIndex(one)).toBeUndefined()
    }
  })
})
