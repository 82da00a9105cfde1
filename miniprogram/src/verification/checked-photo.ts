import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'

/** The contract's bound of a released photo. */
const LONGEST_PHOTO = 90_000
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
/** First bytes of PNG (ISO/IEC 15948) and JPEG (ISO/IEC 10918). */
const SIGNATURES = [
  { type: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
] as const

function beginningOf(base64: string): Uint8Array | undefined {
  return decodeBase64url(base64.slice(0, 16).replace(/\+/g, '-').replace(/\//g, '_'))
}

/**
 * 照片: a released photo as a data address, when it is base64 of a PNG or JPEG and of bounded length; undefined for anything
 * else, an address of another place included. What the address says comes from the bytes, never from the answer.
 */
export function checkedPhoto(photo: string | undefined): string | undefined {
  if (photo === undefined || photo.length > LONGEST_PHOTO || photo.length < 16 || !BASE64.test(photo)) return undefined
  const beginning = beginningOf(photo)
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => beginning?.[index] === byte))
  return known && `data:image/${known.type};base64,${photo}`
}
