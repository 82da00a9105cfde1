import { randomBytes } from 'node:crypto'

/** A word that stands nowhere by chance; whatever carries it came out of a place from which nothing may come. */
export interface Canary {
  /** A new value with the word in it. */
  next(): string
  /** Whether a text or its bytes carry the word. */
  isIn(text: string): boolean
}

/** One word for a whole campaign. */
export function createCanary(): Canary {
  // Letters alone, so that it would pass every reader of texts and codes.
  const word = `cnry${Array.from(randomBytes(10), (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`
  let count = 0
  return {
    next: () => {
      count += 1
      return `${word}${String(count)}`
    },
    isIn: (text) => text.toLowerCase().includes(word),
  }
}
