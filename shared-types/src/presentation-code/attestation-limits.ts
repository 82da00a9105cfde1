/** Limits of an attestation 背书, version 1 (docs/presentation-code.md, section Bytes). */
export const ATTESTATION_VERSION = 1

/** 有效分钟数: one attestation covers 1 to 720 steps of 60 seconds. */
export const MOST_STEPS = 720

/** Seconds of one step. */
export const STEP_SECONDS = 60

/** Bytes of the anchor 锚, of a link, and of a signature r‖s. */
export const ANCHOR_LENGTH = 16
export const SIGNATURE_LENGTH = 64

/** Certificates in one code; entries of the same kind; fields of an entry; code points of a text; bytes of a byte value. */
export const MOST_ENTRIES = 4
export const MOST_ENTRIES_OF_A_KIND = 2
export const MOST_FIELDS = 16
export const MOST_TEXT_POINTS = 64
export const MOST_VALUE_BYTES = 32

/** Largest kind number and field number. */
export const LARGEST_KIND = 255
export const LARGEST_FIELD = 255

/** Largest key number 密钥编号; the smallest is 1. */
export const LARGEST_KEY_NUMBER = 65535
