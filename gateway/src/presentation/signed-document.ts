import type { SignedDocumentType } from 'shared-types/trust/signed-envelope.ts'

/** 签名文件: one version of a signed document as it is stored and sent. */
export interface SignedDocument {
  readonly type: SignedDocumentType
  /** Growing for each type; for roots their generation n. */
  readonly version: number
  /** JSON text. */
  readonly payload: string
  /** The envelope's JSON text: the exact bytes that are sent. */
  readonly envelope: string
  /** Unix seconds. */
  readonly issuedAt: number
}

/** Port of the stored signed documents; every version is kept for ever. */
export interface SignedDocumentStore {
  newest(type: SignedDocumentType): Promise<SignedDocument | undefined>
  find(type: SignedDocumentType, version: number): Promise<SignedDocument | undefined>
  /** The stored one stays where this version is stored already, for one version never has two texts. */
  add(document: SignedDocument): Promise<AddedDocument>
}

/** What adding came to; `present`: stored already with this payload; `other-bytes`: stored with another one. */
export type AddedDocument = 'added' | 'present' | 'other-bytes'
