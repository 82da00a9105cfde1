/** Base64 of exactly 64 bytes r‖s → the bytes; `undefined` for anything else. */
export function readSignature(text: string | undefined): Uint8Array | undefined {
  return text !== undefined && /^[A-Za-z0-9+/]{86}==$/.test(text)
    ? new Uint8Array(Buffer.from(text, 'base64'))
    : undefined
}

/** Compares two hexadecimal texts without telling by its time where they differ; lengths may be told. */
export function equalHex(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let at = 0; at < one.length; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at)
  return difference === 0
}
