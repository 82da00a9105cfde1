import { randomBytes } from '../../cryptography/random-id.ts'

/** 随机数 of a request: 16 random bytes as 32 hexadecimal digits. */
export function newNonce(): string {
  return Buffer.from(randomBytes(16)).toString('hex')
}
