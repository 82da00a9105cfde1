import { describe, expect, it } from 'vitest'
import { createFallbackStorage } from './fallback-storage.ts'
import { createLongText } from './long-text.ts'

const MEGABYTE = 1024 * 1024

/** A phone that keeps at most 1 MB under a key and `room` characters in all; `killAt` ends the program at the nth write. */
function phone(room = 10 * MEGABYTE) {
  const kept = new Map<string, string>()
  let writesLeft = Infinity
  const used = () => [...kept.values()].reduce((sum, text) => sum + text.length, 0)
  const storage = createFallbackStorage({
    read: (key) => kept.get(key),
    write: (key, text) => {
      if ((writesLeft -= 1) < 0) throw new Error('killed')
      if (text.length > MEGABYTE || used() - (kept.get(key)?.length ?? 0) + text.length > room) throw new Error('full')
      kept.set(key, text)
    },
    remove: (key) => {
      if (writesLeft >= 0) kept.delete(key)
    },
  })
  // after a restart nothing is left but what the phone itself kept
  const restarted = () => createLongText({ ...storage, read: (key) => kept.get(key) }, 'list')
  return { kept, text: createLongText(storage, 'list'), restarted, dieAfter: (writes: number) => (writesLeft = writes) }
}

const long = (letter: string) => letter.repeat(1.6 * MEGABYTE)

describe('a text longer than WeChat keeps under a key', () => {
  it('is kept in parts and comes back whole after a restart', () => {
    const { text, restarted, kept } = phone()
    expect(text.write(long('a'))).toBe(true)
    expect(restarted().read()).toBe(long('a'))
    expect([...kept.values()].every((part) => part.length < MEGABYTE)).toBe(true)
  })
  it('is the old one or the new one whenever the program is killed, never half of each', () => {
    for (let writes = 0; writes <= 6; writes += 1) {
      const { text, restarted, dieAfter } = phone()
      text.write(long('a'))
      dieAfter(writes)
      text.write(long('b'))
      expect([long('a'), long('b')]).toContain(restarted().read())
    }
  })
  it('leaves the old one in place when the phone has no room for the new one', () => {
    const { text, restarted } = phone(2.5 * MEGABYTE)
    text.write(long('a'))
    expect(text.write(long('b'))).toBe(false)
    expect(text.read()).toBe(long('a'))
    expect(restarted().read()).toBe(long('a'))
  })
  it('leaves no parts of the old one behind', () => {
    const { text, kept } = phone()
    for (const letter of ['a', 'b', 'c']) text.write(long(letter))
    text.write('short')
    expect(kept.size).toBe(2)
    text.remove()
    expect(kept.size).toBe(0)
  })
  it('is none at all when the phone dropped one of its parts', () => {
    const { text, kept, restarted } = phone()
    text.write(long('a'))
    kept.delete([...kept.keys()].find((key) => key.endsWith(':1')) ?? '')
    expect(restarted().read()).toBeUndefined()
    for (const damaged of ['', 'x', '1 2', '1 -4 7']) {
      kept.set('list', damaged)
      expect(restarted().read()).toBeUndefined()
    }
  })
})
