import { asciiBytes, concatBytes } from '../presentation-code/bytes.ts'
import type { SignedDocumentType } from './signed-envelope.ts'

/** 签名报文: what a signature in an envelope covers: "RTC1-" ‖ type ‖ 0x00 ‖ payload. */
export function signedMessage(type: SignedDocumentType, payload: Uint8Array): Uint8Array {
  return concatBytes(asciiBytes(`RTC1-${type}`), Uint8Array.of(0), payload)
}
