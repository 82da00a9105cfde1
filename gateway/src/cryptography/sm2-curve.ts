/** SM2 recommended curve parameters: GB/T 32918.5-2017 (also GM/T 0003.5-2012), 256-bit prime field, big-endian hex. */
export const SM2_CURVE = {
  a: 'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc',
  b: '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93',
  gx: '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7',
  gy: 'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
  n: 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123',
} as const

const ORDER = BigInt(`0x${SM2_CURVE.n}`)

/** Length of an uncompressed point 04‖x‖y. */
export const PUBLIC_KEY_BYTES = 65
export const PRIVATE_KEY_BYTES = 32
/** Length of a signature r‖s. */
export const SIGNATURE_BYTES = 64

/** GB/T 32918.2-2016 7.1 B1, B2 and B5 (t ≠ 0): 64 bytes r‖s with r and s in [1, n−1] and r + s ≠ n. */
export function isSignatureInRange(signature: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false
  const r = readNumber(signature.subarray(0, 32))
  const s = readNumber(signature.subarray(32))
  return r > 0n && r < ORDER && s > 0n && s < ORDER && r + s !== ORDER
}

/** GB/T 32918.1-2016 6.1: a private key d lies in [1, n−2]. */
export function isPrivateKeyInRange(privateKey: Uint8Array): boolean {
  if (privateKey.length !== PRIVATE_KEY_BYTES) return false
  const d = readNumber(privateKey)
  return d > 0n && d < ORDER - 1n
}

function readNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}
