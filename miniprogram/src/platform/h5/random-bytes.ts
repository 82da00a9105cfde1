import type { RandomBytes } from '../ports.ts'

/** Web Crypto, which every browser that runs this preview has. */
export const randomBytes: RandomBytes = async (length) => window.crypto.getRandomValues(new Uint8Array(length))
