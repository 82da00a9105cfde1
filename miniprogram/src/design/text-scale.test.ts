import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createTextScale, scaleForSystem } from './text-scale.ts'

describe('large print', () => {
  it('is on by itself when the phone’s own text is large', () => {
    expect([1, 1.1, 1.15, 1.3, 1.4, 2].map(scaleForSystem)).toEqual([1, 1, 1.25, 1.25, 1.5, 1.5])
  })
  it('keeps what the person chose, whatever the system says', () => {
    const storage = memoryStorage()
    createTextScale(storage, 1).write(1.5)
    expect(createTextScale(storage, 1).read()).toBe(1.5)
  })
  it('does not trust a stored size that is none of ours', () => {
    const storage = memoryStorage()
    storage.write('text-scale', '40')
    expect(createTextScale(storage, 1).read()).toBe(1)
  })
})
