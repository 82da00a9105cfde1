/** ASN.1 forms of SM2 keys and signatures: SEC 1, RFC 5480 and GM/T 0009-2012 clause 7; lengths are fixed by the curve. */

const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex')
const SEC1_HEAD = Buffer.from('30770201010420', 'hex')
const SEC1_CURVE = Buffer.from('a00a06082a811ccf5501822da144034200', 'hex')
// PKCS #8 (RFC 5958) around a SEC 1 key that leaves the curve out, for the head has named it.
const PKCS8_HEAD = Buffer.from('308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420', 'hex')
const PKCS8_POINT = Buffer.from('a144034200', 'hex')
const NUMBER_BYTES = 32

/** SubjectPublicKeyInfo of a 65-byte point. */
export function publicKeyDer(publicKey: Uint8Array): Buffer {
  return Buffer.concat([SPKI_HEAD, publicKey])
}

/** SEC 1 ECPrivateKey of a 32-byte scalar with its point. */
export function privateKeyDer(privateKey: Uint8Array, publicKey: Uint8Array): Buffer {
  return Buffer.concat([SEC1_HEAD, privateKey, SEC1_CURVE, publicKey])
}

/** The two parts of a SEC 1 ECPrivateKey written by OpenSSL; undefined when it has another form. */
export function readPrivateKeyDer(der: Uint8Array): { privateKey: Uint8Array; publicKey: Uint8Array } | undefined {
  const bytes = Buffer.from(der)
  const curveAt = SEC1_HEAD.length + NUMBER_BYTES
  const pointAt = curveAt + SEC1_CURVE.length
  if (bytes.length !== pointAt + 65 || !bytes.subarray(0, SEC1_HEAD.length).equals(SEC1_HEAD)) return undefined
  if (!bytes.subarray(curveAt, pointAt).equals(SEC1_CURVE)) return undefined
  return {
    privateKey: new Uint8Array(bytes.subarray(SEC1_HEAD.length, curveAt)),
    publicKey: new Uint8Array(bytes.subarray(pointAt)),
  }
}

/** The two parts of a PKCS #8 key written by OpenSSL; undefined when it has another form, or is no key of this curve. */
export function readPkcs8Der(der: Uint8Array): { privateKey: Uint8Array; publicKey: Uint8Array } | undefined {
  const bytes = Buffer.from(der)
  const tailAt = PKCS8_HEAD.length + NUMBER_BYTES
  const pointAt = tailAt + PKCS8_POINT.length
  if (bytes.length !== pointAt + 65 || !bytes.subarray(0, PKCS8_HEAD.length).equals(PKCS8_HEAD)) return undefined
  if (!bytes.subarray(tailAt, pointAt).equals(PKCS8_POINT)) return undefined
  return {
    privateKey: new Uint8Array(bytes.subarray(PKCS8_HEAD.length, tailAt)),
    publicKey: new Uint8Array(bytes.subarray(pointAt)),
  }
}

/** SEQUENCE {r, s} as OpenSSL writes it → 64 bytes r‖s; undefined when it has another form. */
export function signatureFromDer(der: Uint8Array): Uint8Array | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined
  const r = readInteger(der, 2)
  if (r === undefined) return undefined
  const s = readInteger(der, r.next)
  if (s === undefined || s.next !== der.length) return undefined
  const signature = new Uint8Array(2 * NUMBER_BYTES)
  signature.set(r.value, NUMBER_BYTES - r.value.length)
  signature.set(s.value, 2 * NUMBER_BYTES - s.value.length)
  return signature
}

/** 64 bytes r‖s → SEQUENCE {r, s}. */
export function signatureToDer(signature: Uint8Array): Uint8Array {
  const body = Buffer.concat([
    writeInteger(signature.subarray(0, NUMBER_BYTES)),
    writeInteger(signature.subarray(NUMBER_BYTES)),
  ])
  return Buffer.concat([Uint8Array.of(0x30, body.length), body])
}

function readInteger(der: Uint8Array, at: number): { value: Uint8Array; next: number } | undefined {
  const length = der[at + 1]
  if (der[at] !== 0x02 || length === undefined || length < 1 || length > NUMBER_BYTES + 1) return undefined
  const next = at + 2 + length
  if (next > der.length) return undefined
  const value = der.subarray(at + 2, next)
  if (length <= NUMBER_BYTES) return { value, next }
  return value[0] === 0 ? { value: value.subarray(1), next } : undefined
}

function writeInteger(value: Uint8Array): Uint8Array {
  const first = value.findIndex((byte) => byte !== 0)
  const digits = first === -1 ? value.subarray(-1) : value.subarray(first)
  // A leading zero keeps the number positive (X.690 8.3.3).
  const sign = (digits[0] ?? 0) > 0x7f ? [0] : []
  return Uint8Array.of(0x02, sign.length + digits.length, ...sign, ...digits)
}
