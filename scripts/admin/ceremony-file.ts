import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { decodeUtf8 } from 'shared-types/presentation-code/utf8.ts'
import { parseEnvelope, type DecodedEnvelope } from 'shared-types/trust/parse-envelope.ts'
import { parseRoots } from 'shared-types/trust/parse-roots.ts'
import { isJsonObject, parseJson } from 'shared-types/trust/read-members.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import type { Envelope } from 'shared-types/trust/signed-envelope.ts'
import { signedMessage } from 'shared-types/trust/signed-message.ts'

/** 签署文件: an envelope that collects signatures, and what other tools have to sign. */
export interface CeremonyFile extends Envelope {
  readonly type: 'roots'
  /** The bytes under each signature, base64url: SM2 with SM3, user id 1234567812345678. */
  readonly message: string
}

/** The file of a generation that nobody has signed yet. */
export function ceremonyFileOf(content: Roots): CeremonyFile {
  return withSignatures({ payload: new TextEncoder().encode(JSON.stringify(content)), signatures: [] })
}

/** A file as it was read: its roots for the eyes of those who sign, and its bytes. */
export interface ReadCeremony {
  readonly decoded: DecodedEnvelope
  readonly roots: Roots
  readonly message: Uint8Array
}

/** Reads such a file; undefined when it is none. What is to be signed is made from the payload, never taken from the file. */
export function readCeremonyFile(json: unknown): ReadCeremony | undefined {
  const decoded = parseEnvelope(json)
  if (decoded === undefined) return undefined
  const content = parseJson(decodeUtf8(decoded.payload) ?? '')
  const roots = isJsonObject(content) ? parseRoots(content) : undefined
  if (roots?.ok !== true) return undefined
  return { decoded, roots: roots.value, message: signedMessage('roots', decoded.payload) }
}

/** The file with one more signature; an earlier one of the same key is replaced. */
export function addSignature({ decoded }: ReadCeremony, keyId: string, signature: Uint8Array): CeremonyFile {
  const others = decoded.signatures.filter((one) => one.keyId !== keyId)
  return withSignatures({ payload: decoded.payload, signatures: [...others, { keyId, signature }] })
}

function withSignatures({ payload, signatures }: DecodedEnvelope): CeremonyFile {
  return {
    type: 'roots',
    message: encodeBase64url(signedMessage('roots', payload)),
    payload: encodeBase64url(payload),
    signatures: signatures.map(({ keyId, signature }) => ({ keyId, signature: encodeBase64url(signature) })),
  }
}
