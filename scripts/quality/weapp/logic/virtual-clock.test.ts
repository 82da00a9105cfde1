import { describe, expect, it } from 'vitest'
import { createVirtualClock } from './virtual-clock.ts'

describe('virtual clock', () => {
  it('runs timers in their order, each at its time', async () => {
    const clock = createVirtualClock(1000)
    const ran: string[] = []
    const note = (name: string) => () => void ran.push(`${name} ${String(clock.now())}`)
    clock.setTimer(note('late'), 60_000)
    clock.setTimer(note('soon'), 10)
    clock.clearTimer(clock.setTimer(note('never'), 20))
    await clock.advance(59_999)
    expect(ran).toEqual(['soon 1010'])
    await clock.advance(1)
    expect(ran).toEqual(['soon 1010', 'late 61000'])
  })

  it('runs what a timer sets while time passes', async () => {
    const clock = createVirtualClock(0)
    let ticks = 0
    const tick = () => {
      ticks += 1
      clock.setTimer(tick, 1000)
    }
    clock.setTimer(tick, 1000)
    await clock.advance(3_500)
    expect(ticks).toBe(3)
  })

  it('lets promises settle between timers', async () => {
    const clock = createVirtualClock(0)
    const ran: string[] = []
    clock.setTimer(() => void Promise.resolve().then(() => ran.push('settled')), 1)
    clock.setTimer(() => void ran.push('next'), 2)
    await clock.advance(2)
    expect(ran).toEqual(['settled', 'next'])
  })
})
