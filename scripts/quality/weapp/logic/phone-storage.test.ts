import { describe, expect, it } from 'vitest'
import { createPhoneStorage } from './phone-storage.ts'

describe('storage of a phone', () => {
  it('answers an empty text for what was never kept', () => {
    const storage = createPhoneStorage()
    expect(storage.read('a')).toBe('')
    storage.write('a', '一')
    expect(storage.read('a')).toBe('一')
    storage.remove('a')
    expect(storage.read('a')).toBe('')
  })

  it('refuses more than 1 MB under a key', () => {
    const storage = createPhoneStorage()
    storage.write('a', 'x'.repeat(1024 * 1024 - 2))
    expect(() => storage.write('a', 'x'.repeat(1024 * 1024))).toThrow('exceed')
  })

  it('refuses more than 10 MB in all, and everything when the phone is full', () => {
    const storage = createPhoneStorage()
    const megabyte = 'x'.repeat(1024 * 1024 - 2)
    for (let key = 0; key < 10; key += 1) storage.write(String(key), megabyte)
    expect(() => storage.write('one more', 'x')).toThrow('exceed')
    expect(() => createPhoneStorage({ full: true }).write('a', 'x')).toThrow('exceed')
  })
})
