import { createFieldSealer } from '../../cryptography/field-sealer.ts'
import type { KeyRenewal } from '../../cryptography/key-ring.ts'
import { createLookupHasher, type LookupKeys } from '../../cryptography/lookup-hasher.ts'
import { softwareCipher, softwareMac } from '../../cryptography/software-secret.ts'

const dataKey = softwareCipher('data-1', Buffer.alloc(16, 1))
const lookupKey = softwareMac('lookup-1', Buffer.alloc(32, 2))

/** Sealer and hasher under fixed keys, for store suites. */
export const exampleSealer = createFieldSealer(() => [dataKey])
export const exampleHasher = createLookupHasher(() => ({ currentFirst: [lookupKey], oldestFirst: [lookupKey] }))

const nextDataKey = softwareCipher('data-2', Buffer.alloc(16, 3))
const nextLookupKey = softwareMac('lookup-2', Buffer.alloc(32, 4))
const bothLookupKeys: LookupKeys = {
  currentFirst: [nextLookupKey, lookupKey],
  oldestFirst: [lookupKey, nextLookupKey],
}

/** The same after both keys were rotated: the new ones write, the old ones still open and find. */
export const rotatedSealer = createFieldSealer(() => [nextDataKey, dataKey])
export const rotatedHasher = createLookupHasher(() => bothLookupKeys)

/** Carries what the first two wrote over to the second two. */
export const exampleRenewal: KeyRenewal = {
  currentKeyId: (purpose) => `${purpose}-2`,
  reseal: (context, sealed) => rotatedSealer.seal(context, rotatedSealer.open(context, sealed)),
  rehash: rotatedHasher.renew,
}
