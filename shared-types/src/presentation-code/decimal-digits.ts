/**
 * A byte string as one big-endian unsigned integer in decimal digits 十进制数字, and back: the digits are what a QR
 * code packs most densely. Arrays in base 10^7 and 2^24, so that showing and reading a code need no BigInt:
 * 10^7 · 2^24 < 2^53 keeps every intermediate value exact.
 */
const DECIMAL_BASE = 10_000_000
const DECIMAL_WIDTH = 7
const BYTE_BASE = 0x1000000
const BYTE_WIDTH = 3

/** Multiplies a little-endian number by `factor`, adds `addend`, all in base `base`, in place. */
function multiplyAdd(limbs: number[], base: number, factor: number, addend: number): void {
  let carry = addend
  for (let index = 0; index < limbs.length; index += 1) {
    const value = (limbs[index] ?? 0) * factor + carry
    carry = Math.floor(value / base)
    limbs[index] = value - carry * base
  }
  // What is carried out may itself be larger than the base: three bytes are more than 10^7.
  for (; carry > 0; carry = Math.floor(carry / base)) limbs.push(carry % base)
}

/** Decimal digits of the bytes; throws RangeError on no bytes or a leading zero byte, which digits could not give back. */
export function bytesToDigits(bytes: Uint8Array): string {
  if ((bytes[0] ?? 0) === 0) throw new RangeError('bytes: the first byte must not be zero')
  const limbs: number[] = []
  for (let index = 0; index < bytes.length; index += BYTE_WIDTH) {
    const group = bytes.subarray(index, index + BYTE_WIDTH)
    const value = group.reduce((sum, byte) => sum * 256 + byte, 0)
    multiplyAdd(limbs, DECIMAL_BASE, 256 ** group.length, value)
  }
  return limbs
    .reverse()
    .map((limb, index) => (index === 0 ? String(limb) : String(limb).padStart(DECIMAL_WIDTH, '0')))
    .join('')
}

/** Bytes of the decimal digits, without leading zero bytes; throws RangeError on anything but digits that start 1 to 9. */
export function digitsToBytes(digits: string): Uint8Array {
  if (!/^[1-9][0-9]*$/.test(digits)) throw new RangeError(`digits: not a decimal number (length ${digits.length})`)
  const limbs: number[] = []
  for (let index = 0; index < digits.length; index += DECIMAL_WIDTH) {
    const group = digits.slice(index, index + DECIMAL_WIDTH)
    multiplyAdd(limbs, BYTE_BASE, 10 ** group.length, Number(group))
  }
  const bytes: number[] = []
  for (const limb of limbs) bytes.push(limb & 0xff, (limb >> 8) & 0xff, limb >> 16)
  while (bytes[bytes.length - 1] === 0) bytes.pop()
  return Uint8Array.from(bytes.reverse())
}
