import { randomFillSync } from 'node:crypto'

/** Asking the system's source for a few bytes costs as much as asking for many. */
const POOL_BYTES = 4_096
const pool = Buffer.alloc(POOL_BYTES)
let used = POOL_BYTES

/** `count` bytes of the operating system's random source, each given out once and kept nowhere. */
export function randomBytes(count: number): Uint8Array {
  if (count > POOL_BYTES) return randomFillSync(new Uint8Array(count))
  if (used + count > POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Uint8Array.from(pool.subarray(used, used + count))
  pool.fill(0, used, used + count)
  used += count
  return bytes
}

/** 随机标识: 16 random bytes in base64url without padding, 22 characters; tells nothing and cannot be guessed. */
export function newId(): string {
  return Buffer.from(randomBytes(16).buffer).toString('base64url')
}

/**
 * 有序标识: 22 characters like `newId`, six bytes of the time in milliseconds before ten random ones. For rows that are
 * written in great numbers under their id: neighbours in time are neighbours in the index, so that a batch touches a few
 * of its pages instead of one for each row. Tells when it was made.
 */
export function newOrderedId(): string {
  const bytes = Buffer.from(randomBytes(16).buffer)
  bytes.writeUIntBE(Date.now(), 0, 6)
  return bytes.toString('base64url')
}

/** `count` random decimal digits, each equally likely; bytes of 250 and above are drawn again. */
export function newDigits(count: number): string {
  let digits = ''
  while (digits.length < count)
    for (const byte of randomBytes(count)) if (byte < 250 && digits.length < count) digits += String(byte % 10)
  return digits
}
