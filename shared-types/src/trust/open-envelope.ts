import { decodeBase64url } from '../presentation-code/base64url.ts'
import { isSignatureInRange } from '../presentation-code/check-signature.ts'
import type { VerifySm2 } from '../presentation-code/cryptography-callbacks.ts'
import { decodeUtf8 } from '../presentation-code/utf8.ts'
import { fail, succeed, type Result } from '../vocabulary/result.ts'
import { parseEnvelope, type EnvelopeSignature } from './parse-envelope.ts'
import { isJsonObject, parseJson, type JsonObject } from './read-members.ts'
import type { RootKey } from './roots.ts'
import type { SignedDocumentType } from './signed-envelope.ts'
import { signedMessage } from './signed-message.ts'

/**
 * Why an envelope is not accepted. `malformed`: not an envelope, or its payload is no JSON object; `unknown-key`: too few
 * of its signatures name keys that count; `bad-signature`: enough do, and too few verify.
 */
export type EnvelopeFailure = 'malformed' | 'unknown-key' | 'bad-signature'

/** A payload whose signatures hold, and the ids of the keys that signed it. */
export interface VerifiedPayload {
  readonly payload: Uint8Array
  readonly signedBy: readonly string[]
}

/** A verified payload that is a JSON object. */
export interface OpenedEnvelope extends VerifiedPayload {
  readonly json: JsonObject
}

/** What an envelope must satisfy: at least `threshold` different ones of `keys` signed this type of document. */
export interface EnvelopeDemand {
  readonly type: SignedDocumentType
  readonly keys: readonly RootKey[]
  readonly threshold: number
  readonly verifySm2: VerifySm2
}

/** 验签信封: verifies the bytes of an envelope (JSON text or parsed value) and leaves the payload unread. */
export function verifyEnvelope(envelope: unknown, demand: EnvelopeDemand): Result<VerifiedPayload, EnvelopeFailure> {
  const decoded = parseEnvelope(envelope)
  if (decoded === undefined || !(demand.threshold >= 1)) return fail('malformed')
  const known = demand.keys.filter((key) => decoded.signatures.some(({ keyId }) => keyId === key.keyId))
  if (countPublicKeys(known) < demand.threshold) return fail('unknown-key')
  const message = signedMessage(demand.type, decoded.payload)
  const good = known.filter((key) => hasSigned(key, message, decoded.signatures, demand.verifySm2))
  if (countPublicKeys(good) < demand.threshold) return fail('bad-signature')
  return succeed({ payload: decoded.payload, signedBy: good.map(({ keyId }) => keyId) })
}

/** 打开信封: as `verifyEnvelope`, and only then reads the payload, which must be a JSON object. */
export function openEnvelope(envelope: unknown, demand: EnvelopeDemand): Result<OpenedEnvelope, EnvelopeFailure> {
  const verified = verifyEnvelope(envelope, demand)
  if (!verified.ok) return verified
  const json = parseJson(decodeUtf8(verified.value.payload) ?? '')
  return isJsonObject(json) ? succeed({ ...verified.value, json }) : fail('malformed')
}

/** One key under two ids counts once, or a single holder could reach a threshold alone. */
function countPublicKeys(keys: readonly RootKey[]): number {
  return new Set(keys.map(({ publicKey }) => publicKey)).size
}

function hasSigned(
  { keyId, publicKey }: RootKey,
  message: Uint8Array,
  signatures: readonly EnvelopeSignature[],
  verifySm2: VerifySm2,
): boolean {
  const point = decodeBase64url(publicKey)
  if (point?.length !== 65) return false
  return signatures.some((one) => one.keyId === keyId && isGood(verifySm2, point, message, one.signature))
}

function isGood(verifySm2: VerifySm2, point: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (!isSignatureInRange(signature)) return false
  try {
    return verifySm2(point, message, signature)
  } catch {
    // A point off the curve: libraries throw where others say no.
    return false
  }
}
