import sm3Hex from 'sm-crypto/src/sm3'

/** SM3 (GB/T 32905-2016) by sm-crypto's hash alone: no crypto, BigInt or TextDecoder needed, so it runs in WeChat. */
export function sm3(message: Uint8Array): Uint8Array {
  const hex = sm3Hex(Array.from(message))
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
}
