import { bytesToDigits, digitsToBytes } from './decimal-digits.ts'
import type { CodeParts } from './code-text.ts'

const PRINTED = /^https:\/\/([a-z0-9.-]+)\/P\/([0-9]{1,64})$/i
/** The same digits without a host: handed on by the page at `/P/` itself, which was served by the host of the link. */
const WITHOUT_HOST = /^RTC1-P:([0-9]{1,64})$/
const CODE_LENGTH = 16
/** 16 bytes that do not begin with a zero are 10^36 at the least and below 10^39. */
const DIGITS = /^[1-9][0-9]{36,38}$/

/** Prefix of a printed code whose host is known already. */
export const PRINTED_PREFIX = 'RTC1-P:'

function digitsOf(text: string, hosts: readonly string[] | undefined): string | undefined {
  const [, bare] = WITHOUT_HOST.exec(text) ?? []
  if (bare !== undefined) return bare
  const [, host, digits] = PRINTED.exec(text) ?? []
  if (host === undefined) return undefined
  const official = hosts === undefined || hosts.some((one) => one.toUpperCase() === host.toUpperCase())
  return official ? digits : undefined
}

/**
 * 打印件上的固定码: `HTTPS://<HOST>/P/` and digits at one of the trust list's `hosts` (undefined: no list, any plain host).
 * It is the same for ever and signed by nobody, so that it proves nothing by itself: `static-code`. Form assumed.
 */
export function isPrintedCode(text: string, hosts: readonly string[] | undefined): boolean {
  return digitsOf(text, hosts) !== undefined
}

/** The 16 bytes of a printed code; undefined for anything else, and for digits that nobody can have printed. */
export function readPrintedCode(text: string, hosts: readonly string[] | undefined): Uint8Array | undefined {
  const digits = digitsOf(text, hosts)
  if (digits === undefined || !DIGITS.test(digits)) return undefined
  const bytes = digitsToBytes(digits)
  return bytes.length === CODE_LENGTH ? bytes : undefined
}

/** Whether these bytes can be printed: 16 of them, the first not zero, which digits could not give back. */
export function isPrintable(code: Uint8Array): boolean {
  return code.length === CODE_LENGTH && code[0] !== 0
}

/** 固定码 in the two segments of its QR symbol; throws RangeError on bytes that are not `isPrintable`. */
export function printedCodeParts(host: string, code: Uint8Array): CodeParts {
  if (!isPrintable(code)) throw new RangeError(`code: 16 bytes expected, the first not zero (length ${code.length})`)
  return { prefix: `HTTPS://${host.toUpperCase()}/P/`, digits: bytesToDigits(code) }
}
