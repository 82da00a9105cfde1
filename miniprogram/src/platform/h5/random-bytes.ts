import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { RandomBytes } from '../ports.ts'

/** Web Crypto, which every browser that runs this preview has; one that refuses it gives none. */
export const randomBytes: RandomBytes = async (length) => {
  try {
    return succeed(window.crypto.getRandomValues(new Uint8Array(length)))
  } catch {
    // no Web Crypto here
    return fail('no-random-bytes')
  }
}
