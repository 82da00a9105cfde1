import { describe, expect, it } from 'vitest'
import { createIdleLock, HIDDEN_LIMIT_MS, IDLE_LIMIT_MS } from './idle-lock.ts'

function createScreen() {
  const clock = { now: 1_000 }
  const dropped: number[] = []
  let due: { act: () => void; at: number } | undefined
  const lock = createIdleLock({
    monotonicMs: () => clock.now,
    later: (act, milliseconds) => {
      const own = { act, at: clock.now + milliseconds }
      due = own
      return () => {
        if (due === own) due = undefined
      }
    },
    onCover: () => dropped.push(clock.now),
  })
  /** Time goes by; timers run unless the phone sleeps. */
  const pass = (milliseconds: number, asleep = false) => {
    clock.now += milliseconds
    if (asleep || !due || due.at > clock.now) return
    const { act } = due
    due = undefined
    act()
  }
  return { lock, dropped, pass }
}

describe('an officer’s screen that nobody uses', () => {
  it('is covered after five minutes without a touch, and what was shown is dropped', () => {
    const { lock, dropped, pass } = createScreen()
    pass(IDLE_LIMIT_MS - 1)
    expect(lock.covered.read()).toBe(false)
    pass(1)
    expect(lock.covered.read()).toBe(true)
    expect(dropped).toHaveLength(1)
  })
  it('stays open while it is used', () => {
    const { lock, pass } = createScreen()
    for (let turn = 0; turn < 10; turn += 1) {
      pass(IDLE_LIMIT_MS - 1)
      lock.touched()
    }
    expect(lock.covered.read()).toBe(false)
  })
  it('is covered after two minutes out of sight, also when timers stood still meanwhile', () => {
    const { lock, dropped, pass } = createScreen()
    lock.setVisible(false)
    pass(HIDDEN_LIMIT_MS + 1, true)
    lock.setVisible(true)
    expect(lock.covered.read()).toBe(true)
    expect(dropped).toHaveLength(1)
  })
  it('stays open after a short look elsewhere', () => {
    const { lock, pass } = createScreen()
    lock.setVisible(false)
    pass(HIDDEN_LIMIT_MS - 1)
    lock.setVisible(true)
    pass(HIDDEN_LIMIT_MS)
    expect(lock.covered.read()).toBe(false)
  })
  it('is not called unused because another page lies over it', () => {
    const { lock, dropped, pass } = createScreen()
    lock.rest()
    pass(IDLE_LIMIT_MS * 3)
    expect(dropped).toEqual([])
    lock.resume()
    pass(IDLE_LIMIT_MS - 1)
    expect(lock.covered.read()).toBe(false)
    pass(1)
    expect(lock.covered.read()).toBe(true)
  })
  it('is covered when the app was out of sight for long, in whichever order page and app come back', () => {
    for (const pageFirst of [true, false]) {
      const { lock, pass } = createScreen()
      lock.rest()
      lock.setVisible(false)
      pass(HIDDEN_LIMIT_MS, true)
      if (pageFirst) lock.resume()
      lock.setVisible(true)
      if (!pageFirst) lock.resume()
      expect(lock.covered.read()).toBe(true)
    }
  })
  it('is not uncovered by the touch that comes too late, nor by time, only on request', () => {
    const { lock, dropped, pass } = createScreen()
    pass(IDLE_LIMIT_MS + 1, true)
    lock.touched()
    pass(10)
    expect(lock.covered.read()).toBe(true)
    expect(dropped).toHaveLength(1)
    lock.uncover()
    expect(lock.covered.read()).toBe(false)
    pass(IDLE_LIMIT_MS)
    expect(lock.covered.read()).toBe(true)
  })
})
