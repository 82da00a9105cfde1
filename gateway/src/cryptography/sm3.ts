import { createHash } from 'node:crypto'

/** SM3 杂凑 (GB/T 32905-2016, GM/T 0004-2012): any bytes → 32 bytes. */
export function sm3(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

/** SM3 of the bytes as 64 lower-case hex digits. */
export function sm3Hex(bytes: Uint8Array): string {
  return createHash('sm3').update(bytes).digest('hex')
}
