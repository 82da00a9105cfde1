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
  it('goes on by the other clock when somebody sets the wall clock back by hours, and says that it is unsure', () => {
    const { make, time, pass } = phone()
    const clock = make()
    clock.observe(time.wall, time.wall, time.wall, 0)
    pass(60_000)
    const right = time.wall
    time.wall -= 3 * 3_600_000
    expect(clock.read()).toEqual({ nowMs: right, uncertaintySeconds: Number.POSITIVE_INFINITY })
  })
  it('notices after a restart that the wall clock was set back meanwhile, and is no earlier than it was', () => {
    const { make, time, pass } = phone()
    const clock = make()
    clock.observe(time.wall, time.wall, time.wall, 0)
    pass(2 * 3_600_000)
    expect(clock.read().uncertaintySeconds).toBeLessThan(3)
    const seen = time.wall
    time.wall -= 3_600_000
    time.monotonic = 0
    expect(make().read()).toEqual({ nowMs: seen, uncertaintySeconds: Number.POSITIVE_INFINITY })
    const compared = make()
    compared.observe(seen + 60_000, time.wall, time.wall, 0)
    expect(compared.read()).toMatchObject({ nowMs: seen + 60_000, uncertaintySeconds: 2 })
  })
  it('of a phone that is hours off tells the right time all the same, after a restart too', () => {
    const { make, time, pass } = phone()
    const right = time.wall + 5 * 3_600_000
    make().observe(right, time.wall, time.wall, 0)
    pass(30_000)
    expect(make().read()).toMatchObject({ nowMs: right + 30_000 })
  })
  it('is never before the newest document that was verified, and unsure when that proves it wrong', () => {
    const { make, time } = phone()
    const clock = make()
    clock.observe(time.wall, time.wall, time.wall, 0)
    clock.atLeast(time.wall / 1000 + 1)
    expect(clock.read()).toEqual({ nowMs: time.wall + 1000, uncertaintySeconds: 2 })
    clock.atLeast(time.wall / 1000 + 3600)
    clock.atLeast(0)
    expect(clock.read()).toEqual({ nowMs: time.wall + 3_600_000, uncertaintySeconds: Number.POSITIVE_INFINITY })
  })
})
