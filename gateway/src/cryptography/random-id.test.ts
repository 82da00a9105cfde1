import { describe, expect, it } from 'vitest'
import { newId, newOrderedId, randomBytes } from './random-id.ts'

describe('random bytes', () => {
  it('have the length asked for, none and more than the pool too', () => {
    for (const count of [0, 1, 16, 4_096, 5_000]) expect(randomBytes(count)).toHaveLength(count)
  })

  it('are given out once: a thousand pieces across many refills have nothing in common', () => {
    const pieces = Array.from({ length: 1_000 }, () => Buffer.from(randomBytes(24)).toString('hex'))
    expect(new Set(pieces).size).toBe(1_000)
    expect(pieces.some((piece) => /^0+$/.test(piece))).toBe(false)
  })

  it('belong to whoever asked: changing one piece changes no other', () => {
    const first = randomBytes(16)
    const second = randomBytes(16)
    const before = Buffer.from(second).toString('hex')
    first.fill(1)
    expect(Buffer.from(second).toString('hex')).toBe(before)
  })
})

describe('an id', () => {
  it('is 22 characters of base64url and never the same', () => {
    const ids = Array.from({ length: 1_000 }, newId)
    expect(ids.every((id) => /^[A-Za-z0-9_-]{22}$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(1_000)
  })
})

describe('an ordered id', () => {
  it('has the form of an id, begins with the time in milliseconds, and is never the same', () => {
    const before = Date.now()
    const ids = Array.from({ length: 1_000 }, newOrderedId)
    expect(new Set(ids).size).toBe(1_000)
    expect(ids.every((id) => /^[A-Za-z0-9_-]{22}$/.test(id))).toBe(true)
    const made = Buffer.from(ids[0] ?? '', 'base64url').readUIntBE(0, 6)
    expect(made).toBeGreaterThanOrEqual(before)
    expect(made).toBeLessThanOrEqual(Date.now())
  })
})
