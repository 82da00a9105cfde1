import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createClock } from './clock.ts'

function phone(wallStart = 1_000_000_000) {
  const time = { wall: wallStart, monotonic: 0 }
  const storage = memoryStorage()
  const make = () => createClock({ wallMs: () => time.wall, monotonicMs: () => time.monotonic, storage })
  const pass = (ms: number) => {
    time.wall += ms
    time.monotonic += ms
  }
  return { time, make, pass }
}

describe('the compared clock', () => {
  it('knows nothing before the first contact', () => {
    expect(phone().make().read().uncertaintySeconds).toBe(Number.POSITIVE_INFINITY)
  })
  it('takes the middle of the round trip as the moment of the gateway’s time', () => {
    const { make, time } = phone()
    const clock = make()
    clock.observe(time.wall + 60_000, time.wall - 400, time.wall, 0)
    const { nowMs, uncertaintySeconds } = clock.read()
    expect(nowMs).toBe(time.wall + 60_200)
    expect(uncertaintySeconds).toBeCloseTo(2.2)
  })
  it('does not learn from an answer that took more than five seconds', () => {
    const { make, time } = phone()
    const clock = make()
    clock.observe(time.wall, time.wall - 5001, time.wall, 0)
    expect(clock.read().uncertaintySeconds).toBe(Number.POSITIVE_INFINITY)
  })
  it('grows less sure by 50 ppm of the time since', () => {
    const { make, time, pass } = phone()
    const clock = make()
    clock.observe(time.wall, time.wall, time.wall, 0)
    pass(100_000_000)
    expect(clock.read().uncertaintySeconds).toBeCloseTo(7)
  })
  it('is unsure when somebody set the wall clock, and sure again after a contact', () => {
    const { make, time } = phone()
    const clock = make()
    clock.observe(time.wall, time.wall, time.wall, 0)
    time.wall += 5001
    expect(clock.read().uncertaintySeconds).toBe(Number.POSITIVE_INFINITY)
    clock.observe(time.wall, time.wall, time.wall, 0)
    expect(clock.read().uncertaintySeconds).toBeCloseTo(2)
  })
  it('remembers its comparison across a restart, but not a damaged one', () => {
    const { make, time } = phone()
    make().observe(time.wall + 3000, time.wall, time.wall, 0)
    expect(make().read().nowMs).toBe(time.wall + 3000)
    const storage = memoryStorage()
    storage.write('clock', 'x y z')
    const clock = createClock({ wallMs: () => 5, monotonicMs: () => 0, storage })
    expect(clock.read()).toEqual({ nowMs: 5, uncertaintySeconds: Number.POSITIVE_INFINITY })
  })
})
