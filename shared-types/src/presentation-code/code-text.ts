import type { AttestationView, PresentationCode } from './attestation.ts'
import { SIGNATURE_LENGTH } from './attestation-limits.ts'
import { decodeCbor } from './cbor-reader.ts'
import { isCborArray } from './cbor-value.ts'
import { encodeCbor } from './cbor-writer.ts'
import { bytesToDigits, digitsToBytes } from './decimal-digits.ts'
import { LINK_LENGTH } from './hash-chain.ts'

/** The bytes of a whole code 亮证码; throws RangeError naming a member of the wrong length or range. */
export function encodeCode(code: PresentationCode): Uint8Array {
  const { attestedBytes, signature, stepIndex, link } = code
  if (signature.length !== SIGNATURE_LENGTH) throw new RangeError(`signature: ${signature.length} bytes instead of 64`)
  if (link.length !== LINK_LENGTH) throw new RangeError(`link: ${link.length} bytes instead of 16`)
  return encodeCbor([attestedBytes, signature, stepIndex, link])
}

/** Reads the outer array of a code; undefined when its shape is another. The attested bytes stay unread. */
export function decodeCode(bytes: Uint8Array): PresentationCode | undefined {
  const value = decodeCbor(bytes)
  if (!isCborArray(value) || value.length !== 4) return undefined
  const [attestedBytes, signature, stepIndex, link] = value
  if (!(attestedBytes instanceof Uint8Array) || !(signature instanceof Uint8Array)) return undefined
  if (typeof stepIndex !== 'number' || !(link instanceof Uint8Array)) return undefined
  if (signature.length !== SIGNATURE_LENGTH || link.length !== LINK_LENGTH) return undefined
  return { attestedBytes, signature, stepIndex, link }
}

/** The two segments of a code's QR symbol: `prefix` alphanumeric, `digits` numeric; the text is both in a row. */
export interface CodeParts {
  readonly prefix: string
  readonly digits: string
}

/** 亮证码文本 in its two segments: a link to `host` for the public view 0, `RTC1:` (no link) for views 1 and 2. */
export function codeParts(view: AttestationView, host: string, codeBytes: Uint8Array): CodeParts {
  return { prefix: view === 0 ? `HTTPS://${host.toUpperCase()}/V/` : 'RTC1:', digits: bytesToDigits(codeBytes) }
}

/** A scanned text read, or why not. */
export type ReadCodeText =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'not-a-presentation-code' | 'unofficial-link' }

const NOT_A_CODE = { ok: false, reason: 'not-a-presentation-code' } as const
const UNOFFICIAL = { ok: false, reason: 'unofficial-link' } as const

const DIGITS = /^[1-9][0-9]{199,1099}$/
const CARD_PREFIX = /^RTC1:/i
const LINK = /^https:\/\/([^/\\?#\s]*)([\s\S]*)$/i
const PATH = /^\/V\/([\s\S]*)$/i
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:\S/i
/** Letter case is folded only within ASCII: a long s or a Kelvin sign must not become an official host. */
const ASCII_HOST = /^[a-z0-9.-]+$/i

/**
 * Step 1 of a verification: the digits behind one of the two prefixes, as bytes. `hosts` are those of the trust list;
 * undefined when there is none, and then any host in the right form is read (its key is unknown anyway).
 * `unofficial-link`: a link to another host (a port, user info or trailing dot makes it another), or any other scheme;
 * `not-a-presentation-code`: everything else, blanks around a code included. Never follows or shortens a link.
 */
export function readCodeText(text: string, hosts: readonly string[] | undefined): ReadCodeText {
  const trimmed = text.trim()
  const read = readTrimmed(trimmed, hosts)
  return read.ok && trimmed !== text ? NOT_A_CODE : read
}

function readTrimmed(text: string, hosts: readonly string[] | undefined): ReadCodeText {
  if (CARD_PREFIX.test(text)) return readDigits(text.replace(CARD_PREFIX, ''))
  const [, host, rest] = LINK.exec(text) ?? []
  if (host === undefined || rest === undefined) return ANY_SCHEME.test(text) ? UNOFFICIAL : NOT_A_CODE
  const [, digits] = PATH.exec(rest) ?? []
  if (hosts === undefined) return digits === undefined ? UNOFFICIAL : readDigits(digits)
  if (!isOfficial(host, hosts)) return UNOFFICIAL
  return digits === undefined ? NOT_A_CODE : readDigits(digits)
}

function isOfficial(host: string, hosts: readonly string[]): boolean {
  return ASCII_HOST.test(host) && hosts.some((official) => official.toUpperCase() === host.toUpperCase())
}

function readDigits(digits: string): ReadCodeText {
  return DIGITS.test(digits) ? { ok: true, bytes: digitsToBytes(digits) } : NOT_A_CODE
}

/**
 * The scanned text inside WeChat's launch parameter `q` (普通链接二维码), percent-decoded exactly once; undefined when
 * the encoding is broken.
 */
export function textOfWechatQuery(q: string): string | undefined {
  try {
    return decodeURIComponent(q)
  } catch {
    return undefined
  }
}
