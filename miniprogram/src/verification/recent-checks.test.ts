import { describe, expect, it } from 'vitest'
import { createObservedValue } from '../design/observed-value.ts'
import type { SessionState } from '../identity/session-keeper.ts'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createRecentChecks, MOST_RECENT_CHECKS, RECENT_CHECKS_KEPT_MS } from './recent-checks.ts'
import type { CheckFacts } from './verdict.ts'

const OFFICER: SessionState = { account: 'officer', viewer: { kind: 'inspector', displayName: '示例' }, signedIn: true }
const DRIVER: SessionState = { account: 'driver', viewer: { kind: 'holder' }, signedIn: true }
const FACTS: CheckFacts = {
  at: 1_000,
  form: 'fail',
  outcome: 'forged',
  offline: false,
  kinds: [7],
  province: '33',
  report: { codeClass: 'look-alike', codeReason: 'unofficial-link', codeHost: 'evil.cn' },
}

function createDesk(start: SessionState = OFFICER) {
  const storage = memoryStorage()
  const session = createObservedValue(start)
  const clock = { nowMs: 1_000 }
  const open = () => createRecentChecks({ storage, session, nowMs: () => clock.nowMs })
  return { storage, session, clock, open, recent: open() }
}

describe('recent checks', () => {
  it('keep moment, verdict, kind and province, and nothing else', () => {
    const { recent, storage, open } = createDesk()
    recent.add(OFFICER, FACTS)
    const kept = { at: 1_000, form: 'fail', outcome: 'forged', offline: false, kinds: [7], province: '33' }
    expect(recent.list.read()).toEqual([kept])
    expect(JSON.parse(storage.read('recent-checks:officer') ?? '')).toEqual([kept])
    expect(open().list.read()).toEqual([kept])
  })
  it('are bounded in number and age, newest first', () => {
    const { recent, clock, open } = createDesk()
    for (let at = 1; at <= MOST_RECENT_CHECKS + 5; at += 1) recent.add(OFFICER, { ...FACTS, at })
    expect(recent.list.read().map(({ at }) => at)).toHaveLength(MOST_RECENT_CHECKS)
    expect(recent.list.read()[0]?.at).toBe(MOST_RECENT_CHECKS + 5)
    clock.nowMs = RECENT_CHECKS_KEPT_MS + 10
    expect(
      open()
        .list.read()
        .map(({ at }) => at)
        .every((at) => at > 10),
    ).toBe(true)
  })
  it('are kept for officers alone', () => {
    const { recent, storage } = createDesk(DRIVER)
    recent.add(DRIVER, FACTS)
    recent.add({ account: 'officer', signedIn: false }, FACTS)
    expect(recent.list.read()).toEqual([])
    expect(storage.read('recent-checks:driver')).toBeUndefined()
  })
  it('are wiped when the session ends, however it ends', () => {
    for (const ended of [{ signedIn: false }, { account: 'officer', signedIn: false }]) {
      const { recent, session, storage } = createDesk()
      recent.add(OFFICER, FACTS)
      session.write(ended)
      expect(recent.list.read()).toEqual([])
      expect(storage.read('recent-checks:officer')).toBeUndefined()
    }
  })
  it('of one officer are not shown to another person on the same phone, and are there when the officer is back', () => {
    const { recent, session } = createDesk()
    recent.add(OFFICER, FACTS)
    session.write(DRIVER)
    expect(recent.list.read()).toEqual([])
    session.write(OFFICER)
    expect(recent.list.read()).toHaveLength(1)
  })
  it('that were damaged are left out', () => {
    for (const text of [
      '{',
      '7',
      '[{"at":1}]',
      '[null,{"at":1,"form":"x","outcome":"pass","offline":true,"kinds":[]}]',
      '[{"at":1000,"form":"pass","outcome":"pass","offline":true,"kinds":["x"]}]',
    ]) {
      const { storage, open } = createDesk()
      storage.write('recent-checks:officer', text)
      expect(open().list.read()).toEqual([])
    }
  })
})
