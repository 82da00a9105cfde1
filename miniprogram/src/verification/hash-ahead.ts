import { asciiBytes } from 'shared-types/presentation-code/bytes.ts'
import { decodeCode, readCodeText } from 'shared-types/presentation-code/code-text.ts'
import type { Sm3 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import { decodeAttested } from 'shared-types/presentation-code/decode-attested.ts'
import { LINK_LENGTH, linkBefore } from 'shared-types/presentation-code/hash-chain.ts'
import type { Breathe } from '../presentation/slices.ts'

/** "RTC1-link", two bytes of the index, the link: the only messages that are remembered. */
const MESSAGE_LENGTH = asciiBytes('RTC1-link').length + 2 + LINK_LENGTH

/** An SM3 that has not forgotten the steps of a chain. */
function remembering(sm3: Sm3): Sm3 {
  const known = new Map<string, Uint8Array>()
  return (message) => {
    if (message.length !== MESSAGE_LENGTH) return sm3(message)
    const key = String.fromCharCode(...message)
    const found = known.get(key)
    if (found) return found
    const hash = sm3(message)
    known.set(key, hash)
    return hash
  }
}

/**
 * 先算哈希链: hashes the chain of a code in slices and gives an SM3 that knows all of it, so that the verification that
 * follows has the costly part behind it and never holds the screen. A text that is no code needs no hashing.
 */
export async function hashAhead(
  sm3: Sm3,
  text: string,
  hosts: readonly string[] | undefined,
  breathe: Breathe,
): Promise<Sm3> {
  const hash = remembering(sm3)
  const read = readCodeText(text, hosts)
  const code = read.ok ? decodeCode(read.bytes) : undefined
  const decoded = code && decodeAttested(code.attestedBytes)
  if (!code || !decoded?.ok || code.stepIndex >= decoded.attested.steps) return hash
  await breathe()
  let { link } = code
  for (let index = code.stepIndex + 1; index >= 1; index -= 1) {
    link = linkBefore(hash, index, link)
    if (index % 4 === 0) await breathe()
  }
  return hash
}
