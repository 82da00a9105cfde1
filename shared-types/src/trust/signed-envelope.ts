/** Types of signed documents; part of what is signed, so that one can never pass for another. */
export const SIGNED_DOCUMENT_TYPES = ['roots', 'trust-list', 'withdrawals', 'tree-head', 'policy-bundle'] as const
export type SignedDocumentType = (typeof SIGNED_DOCUMENT_TYPES)[number]

/** 签名信封 as it travels: payload bytes and 64-byte r‖s signatures, both in base64url without padding. */
export interface Envelope {
  readonly payload: string
  readonly signatures: readonly { readonly keyId: string; readonly signature: string }[]
}
