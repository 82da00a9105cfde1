import { randomBytes as nodeRandomBytes } from 'node:crypto'

/** `count` bytes of the operating system's random source. */
export function randomBytes(count: number): Uint8Array {
  return new Uint8Array(nodeRandomBytes(count))
}

/** 随机标识: 16 random bytes in base64url without padding, 22 characters; tells nothing and cannot be guessed. */
export function newId(): string {
  return nodeRandomBytes(16).toString('base64url')
}
