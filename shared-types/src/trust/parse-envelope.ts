import { decodeBase64url } from '../presentation-code/base64url.ts'
import { isJsonObject, isText, parseJson, readList } from './read-members.ts'

/** One signature of an envelope, decoded. */
export interface EnvelopeSignature {
  readonly keyId: string
  readonly signature: Uint8Array
}

/** 签名信封 with its bytes decoded, nothing verified yet. */
export interface DecodedEnvelope {
  readonly payload: Uint8Array
  readonly signatures: readonly EnvelopeSignature[]
}

const LONGEST_KEY_ID = 64
const MOST_SIGNATURES = 16
const SIGNATURE_LENGTH = 64

/** Reads an envelope from JSON text or an already parsed value; undefined when a member is missing or of another shape. */
export function parseEnvelope(envelope: unknown): DecodedEnvelope | undefined {
  const value = typeof envelope === 'string' ? parseJson(envelope) : envelope
  if (!isJsonObject(value) || typeof value['payload'] !== 'string') return undefined
  const payload = decodeBase64url(value['payload'])
  const signatures = readList(value['signatures'], MOST_SIGNATURES, readSignature)
  return payload === undefined || signatures === undefined ? undefined : { payload, signatures }
}

function readSignature(value: unknown): EnvelopeSignature | undefined {
  if (!isJsonObject(value)) return undefined
  const { keyId, signature } = value
  if (!isText(keyId, LONGEST_KEY_ID) || typeof signature !== 'string') return undefined
  const bytes = decodeBase64url(signature)
  return bytes?.length === SIGNATURE_LENGTH ? { keyId, signature: bytes } : undefined
}
