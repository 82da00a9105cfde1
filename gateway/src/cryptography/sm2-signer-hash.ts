import { sm3 } from './sm3.ts'
import { SM2_CURVE } from './sm2-curve.ts'

/** Default user id 用户标识 of GM/T 0009-2012 clause 10; the only one this project signs with. */
export const SM2_USER_ID = '1234567812345678'

const ID = new TextEncoder().encode(SM2_USER_ID)
const CURVE = Buffer.from(SM2_CURVE.a + SM2_CURVE.b + SM2_CURVE.gx + SM2_CURVE.gy, 'hex')

/** Z 值 (GB/T 32918.2-2016 5.5): SM3(ENTL ‖ ID ‖ a ‖ b ‖ Gx ‖ Gy ‖ x ‖ y) of a 65-byte public key; ENTL counts bits. */
export function signerHash(publicKey: Uint8Array): Uint8Array {
  const bits = ID.length * 8
  return sm3(Uint8Array.of(bits >> 8, bits & 0xff), ID, CURVE, publicKey.subarray(1))
}
