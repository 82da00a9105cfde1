import { describe, expect, it } from 'vitest'
import { isSignatureInRange } from './check-signature.ts'

/** n of the SM2 curve, GB/T 32918.5-2017 clause A.2. */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n

function signature(r: bigint, s: bigint): Uint8Array {
  const hexadecimal = r.toString(16).padStart(64, '0') + s.toString(16).padStart(64, '0')
  return Uint8Array.from(Buffer.from(hexadecimal, 'hex'))
}

describe('the range of a signature, GB/T 32918.2-2016 clause 7.1', () => {
  it.each([
    ['1, 1', 1n, 1n],
    ['n − 1, n − 1', ORDER - 1n, ORDER - 1n],
    ['1, n − 2', 1n, ORDER - 2n],
    ['2, n − 1', 2n, ORDER - 1n],
  ])('%s lies inside', (_, r, s) => expect(isSignatureInRange(signature(r, s))).toBe(true))

  it.each([
    ['0, 1', 0n, 1n],
    ['1, 0', 1n, 0n],
    ['n, 1', ORDER, 1n],
    ['1, n', 1n, ORDER],
    ['n + 1, 1', ORDER + 1n, 1n],
    ['the largest', 2n ** 256n - 1n, 2n ** 256n - 1n],
    ['r + s = n, even', 2n, ORDER - 2n],
    ['r + s = n, halves', ORDER / 2n, ORDER - ORDER / 2n],
  ])('%s lies outside', (_, r, s) => expect(isSignatureInRange(signature(r, s))).toBe(false))

  it('other lengths lie outside', () => {
    expect([0, 63, 65].map((length) => isSignatureInRange(new Uint8Array(length).fill(1)))).toEqual([
      false,
      false,
      false,
    ])
  })
})
