import type { TrustList } from './trust-list.ts'

/** 密钥编号重用: true when a number of the known list names another public key in the next one; numbers are never reused. */
export function reusesKeyNumber(known: Pick<TrustList, 'keys'>, next: Pick<TrustList, 'keys'>): boolean {
  const publicKeys = new Map(known.keys.map(({ keyNumber, publicKey }) => [keyNumber, publicKey]))
  return next.keys.some(({ keyNumber, publicKey }) => (publicKeys.get(keyNumber) ?? publicKey) !== publicKey)
}
