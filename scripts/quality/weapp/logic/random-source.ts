import { createHash } from 'node:crypto'

/**
 * 随机数 of a phone under test: the same sequence in every run, so that codes made while answers are recorded are made
 * again when they are replayed.
 */
export function createRandomSource(name: string): (length: number) => ArrayBuffer {
  let drawn = 0
  return (length) => {
    const bytes = new Uint8Array(length)
    for (let at = 0; at < length; at += 32) {
      drawn += 1
      const block = createHash('sha256')
        .update(`${name} ${String(drawn)}`)
        .digest()
      bytes.set(block.subarray(0, Math.min(32, length - at)), at)
    }
    return bytes.buffer
  }
}
