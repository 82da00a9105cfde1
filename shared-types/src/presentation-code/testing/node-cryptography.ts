import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { concatBytes } from '../bytes.ts'
import type { Sm3, VerifySm2 } from '../cryptography-callbacks.ts'

/** For tests: SM3 and SM2 by Node's OpenSSL, GM/T 0003 with Z fed by hand (one-shot calls would use an empty user id). */
export const sm3: Sm3 = (message) => new Uint8Array(createHash('sm3').update(message).digest())

/** ENTL ‖ ID ‖ a ‖ b ‖ xG ‖ yG of the recommended curve and the user id 1234567812345678 (GB/T 32918.5-2017 clause A.2). */
const Z_HEAD = Buffer.from(
  '0080' +
    '31323334353637383132333435363738' +
    'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
    '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
    '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
  'hex',
)

/** DER head of a public key on the SM2 curve (SubjectPublicKeyInfo, RFC 5480 section 2; curve 1.2.156.10197.1.301). */
const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex')

function userHash(publicKey: Uint8Array): Uint8Array {
  return sm3(concatBytes(Z_HEAD, publicKey.subarray(1)))
}

const keyObjects = new Map<string, KeyObject>()

function keyObjectOf(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('hex')
  const known = keyObjects.get(name)
  if (known !== undefined) return known
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' })
  keyObjects.set(name, key)
  return key
}

/** SM2 verification by OpenSSL; throws on a point off the curve, as a callback may. */
export const verifySm2: VerifySm2 = (publicKey, message, signature) =>
  createVerify('sm3').update(userHash(publicKey)).update(message).verify(keyObjectOf(publicKey), derOf(signature))

/** A key pair for tests: the 65-byte point, and a signer that returns 64 bytes r‖s. */
export interface TestKey {
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
}

/** A fresh SM2 key pair. */
export function createTestKey(): TestKey {
  const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  // Only an imported key signs as GM/T 0003 says; the generated object itself signs something else.
  const privateKey = createPrivateKey(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const publicKey = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-65))
  const z = userHash(publicKey)
  return { publicKey, sign: (message) => rawOf(createSign('sm3').update(z).update(message).sign(privateKey)) }
}

function derOf(signature: Uint8Array): Uint8Array {
  const body = concatBytes(derInteger(signature.subarray(0, 32)), derInteger(signature.subarray(32)))
  return concatBytes(Uint8Array.of(0x30, body.length), body)
}

function derInteger(number: Uint8Array): Uint8Array {
  const start = number.findIndex((byte) => byte !== 0)
  const trimmed = start < 0 ? Uint8Array.of(0) : number.subarray(start)
  const body = (trimmed[0] ?? 0) > 0x7f ? concatBytes(Uint8Array.of(0), trimmed) : trimmed
  return concatBytes(Uint8Array.of(2, body.length), body)
}

function rawOf(der: Uint8Array): Uint8Array {
  const lengthR = der[3] ?? 0
  const r = der.subarray(4, 4 + lengthR)
  const s = der.subarray(6 + lengthR)
  const raw = new Uint8Array(64)
  for (const [number, end] of [
    [r, 32],
    [s, 64],
  ] as const) {
    const digits = number.length > 32 ? number.subarray(number.length - 32) : number
    raw.set(digits, end - digits.length)
  }
  return raw
}
