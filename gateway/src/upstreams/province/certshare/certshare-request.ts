import canonicalize from 'canonicalize'
import type { UpstreamClientKey } from '../../../cryptography/key-ring.ts'
import { sm3Hex } from '../../../cryptography/sm3.ts'
import { CERTSHARE_USE_CAUSES, type CertshareCall } from './certshare-use-causes.ts'

/** What is asked, without the use cause, which stands in a list of its own. */
export type CertshareQuestion = Readonly<Record<string, string | readonly string[]>>

/** As whom, when and under which nonce something is asked. */
export interface CertshareAsker {
  readonly accessId: string
  readonly clientKey: UpstreamClientKey
  /** Milliseconds since 1970. */
  readonly timestamp: number
  /** 32 hexadecimal digits. */
  readonly nonce: string
}

/** Path of a call; part of what is signed on both ways. */
export function certsharePath(call: CertshareCall): string {
  return `/certShare/${call}`
}

/** RFC 8785 knows no lone surrogate, and no name or code has one: such a text is sent with U+FFFD and finds nothing. */
function wellFormed(question: CertshareQuestion): CertshareQuestion {
  return Object.fromEntries(
    Object.entries(question).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.toWellFormed() : value.map((text) => text.toWellFormed()),
    ]),
  )
}

/** 签名请求: UTF-8 JSON of `{head, data}` with the use cause of the call in the data and the client key's signature. */
export function writeCertshareRequest(
  call: CertshareCall,
  question: CertshareQuestion,
  { accessId, clientKey, timestamp, nonce }: CertshareAsker,
): Uint8Array {
  const utf8 = new TextEncoder()
  const data = { ...wellFormed(question), useCause: CERTSHARE_USE_CAUSES[call] }
  const canonical = canonicalize(data)
  if (canonical === undefined) throw new Error('data: not a JSON value')
  const digest = sm3Hex(utf8.encode(canonical))
  const signed = `certshare|${certsharePath(call)}|${accessId}|${timestamp}|${nonce}|${digest}`
  const signature = Buffer.from(clientKey.sign(utf8.encode(signed))).toString('base64')
  return utf8.encode(JSON.stringify({ head: { accessId, timestamp, nonce, signature }, data }))
}
