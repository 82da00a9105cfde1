import { describe, expect, it } from 'vitest'
import { createFallbackStorage, type PhoneStore } from './fallback-storage.ts'

/** A phone that keeps texts until it is full. */
function phone() {
  const kept = new Map<string, string>()
  const state = { full: false }
  const store: PhoneStore = {
    read: (key) => kept.get(key),
    write: (key, text) => {
      if (state.full) throw new Error('full')
      kept.set(key, text)
    },
    remove: (key) => void kept.delete(key),
  }
  return { kept, state, storage: createFallbackStorage(store) }
}

describe('storage that works on a full phone too', () => {
  it('keeps on the phone while there is room', () => {
    const { kept, storage } = phone()
    expect(storage.write('a', '一')).toBe(true)
    expect(kept.get('a')).toBe('一')
    expect(storage.isRefusing()).toBe(false)
  })

  it('keeps for as long as the program lives when the phone is full, and says so', () => {
    const { state, storage } = phone()
    let told = 0
    storage.onRefusal(() => (told += 1))
    state.full = true
    expect(storage.write('a', '一')).toBe(false)
    expect(storage.read('a')).toBe('一')
    expect(storage.isRefusing()).toBe(true)
    expect(told).toBe(1)
  })

  it('leaves nothing old under a key that could not be written', () => {
    const { kept, state, storage } = phone()
    storage.write('a', '旧')
    state.full = true
    storage.write('a', '新')
    expect(kept.has('a')).toBe(false)
    expect(storage.read('a')).toBe('新')
    storage.remove('a')
    expect(storage.read('a')).toBeUndefined()
  })

  it('goes back to the phone when there is room again', () => {
    const { kept, state, storage } = phone()
    state.full = true
    storage.write('a', '一')
    state.full = false
    expect(storage.write('a', '二')).toBe(true)
    expect(kept.get('a')).toBe('二')
    expect(storage.isRefusing()).toBe(false)
  })

  it('reads nothing from a phone that refuses everything, and fails never', () => {
    const refuse = () => {
      throw new Error('refused')
    }
    const storage = createFallbackStorage({ read: refuse, write: refuse, remove: refuse })
    expect(storage.read('a')).toBeUndefined()
    expect(storage.write('a', '一')).toBe(false)
    expect(storage.read('a')).toBe('一')
    storage.remove('a')
    expect(storage.read('a')).toBeUndefined()
  })
})
