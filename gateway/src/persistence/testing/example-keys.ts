import { createSecretKey } from 'node:crypto'
import { createFieldSealer } from '../../cryptography/field-sealer.ts'
import { createLookupHasher } from '../../cryptography/lookup-hasher.ts'

const dataKey = { keyId: 'data-1', key: createSecretKey(Buffer.alloc(16, 1)) }
const lookupKey = { keyId: 'lookup-1', key: createSecretKey(Buffer.alloc(32, 2)) }

/** Sealer and hasher under fixed keys, for store suites. */
export const exampleSealer = createFieldSealer(() => [dataKey])
export const exampleHasher = createLookupHasher(() => [lookupKey])

const nextDataKey = { keyId: 'data-2', key: createSecretKey(Buffer.alloc(16, 3)) }
const nextLookupKey = { keyId: 'lookup-2', key: createSecretKey(Buffer.alloc(32, 4)) }

/** The same after both keys were rotated: the new ones write, the old ones still open and find. */
export const rotatedSealer = createFieldSealer(() => [nextDataKey, dataKey])
export const rotatedHasher = createLookupHasher(() => [nextLookupKey, lookupKey])
