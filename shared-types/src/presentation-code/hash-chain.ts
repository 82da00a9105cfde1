import { asciiBytes, concatBytes } from './bytes.ts'
import type { Sm3 } from './cryptography-callbacks.ts'

/** Bytes of a link and of the anchor 锚. */
export const LINK_LENGTH = 16

const LABEL = asciiBytes('RTC1-link')

/**
 * One step down the hash chain 哈希链: x_{index−1} = first 16 bytes of SM3("RTC1-link" ‖ u16 big-endian(index) ‖ x_index).
 * `index` 1 to 65535; `link` 16 bytes; throws RangeError on anything else.
 */
export function linkBefore(sm3: Sm3, index: number, link: Uint8Array): Uint8Array {
  if (!Number.isInteger(index) || index < 1 || index > 0xffff) throw new RangeError(`index: ${index} is not 1 to 65535`)
  if (link.length !== LINK_LENGTH) throw new RangeError(`link: ${link.length} bytes instead of ${LINK_LENGTH}`)
  return sm3(concatBytes(LABEL, Uint8Array.of(index >> 8, index & 0xff), link)).slice(0, LINK_LENGTH)
}

/**
 * The chain of one attestation: its anchor x_0, and `links[stepIndex]` = x_{stepIndex+1}, what is shown in that minute.
 * A gateway may grant fewer steps than the chain is long: the links of the granted minutes stay the same.
 */
export interface HashChain {
  readonly anchor: Uint8Array
  readonly links: readonly Uint8Array[]
}

/**
 * The whole chain from its seed x_N, hashed once: N hashes, about 60 ms for 720 of them without a JIT, so a phone keeps
 * the result instead of hashing again every minute. `steps` = N, as asked and not as granted; throws RangeError as
 * `linkBefore` does.
 */
export function chainLinks(sm3: Sm3, seed: Uint8Array, steps: number): HashChain {
  const links: Uint8Array[] = [seed]
  let link = linkBefore(sm3, steps, seed)
  for (let index = steps - 1; index >= 1; index -= 1) {
    links.push(link)
    link = linkBefore(sm3, index, link)
  }
  return { anchor: link, links: links.reverse() }
}

/** The anchor x_0 of a seed x_N with N = `steps`. */
export function anchorOf(sm3: Sm3, seed: Uint8Array, steps: number): Uint8Array {
  return chainLinks(sm3, seed, steps).anchor
}

/** The link x_{stepIndex+1} that is shown in minute `stepIndex`, 0 to steps − 1; throws RangeError outside. */
export function linkAt(sm3: Sm3, seed: Uint8Array, steps: number, stepIndex: number): Uint8Array {
  const link = chainLinks(sm3, seed, steps).links[stepIndex]
  if (link === undefined) throw new RangeError(`stepIndex: ${stepIndex} is not 0 to ${steps - 1}`)
  return link
}

/** What a verifier does: hashes the shown link x_{stepIndex+1} stepIndex + 1 times; the result must be the anchor. */
export function anchorOfLink(sm3: Sm3, link: Uint8Array, stepIndex: number): Uint8Array {
  let current = link
  for (let index = stepIndex + 1; index >= 1; index -= 1) current = linkBefore(sm3, index, current)
  return current
}
