import type { NamedSecret } from './field-sealer.ts'
import { hmacSm3 } from './hmac-sm3.ts'
import type { LookupHasher } from './key-ring.ts'

/** LookupHasher under the look-up keys of the moment, the current one first; at least one is expected. */
export function createLookupHasher(keys: () => readonly NamedSecret[]): LookupHasher {
  return {
    hash(context, value) {
      const [current] = keys()
      if (current === undefined) throw new Error('no look-up key')
      return keyedHash(current, context, value)
    },
    candidates: (context, value) => keys().map((named) => keyedHash(named, context, value)),
  }
}

/** The zero byte ends the context: contexts are names and never hold one, so no two pairs meet. */
function keyedHash(named: NamedSecret, context: string, value: string): string {
  const mac = hmacSm3(named.key, Buffer.from(`${context}\0${value}`))
  return `${named.keyId}.${Buffer.from(mac).toString('base64url')}`
}
