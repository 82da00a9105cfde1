import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { signedMessage } from 'shared-types/trust/signed-message.ts'
import type { Envelope, SignedDocumentType } from 'shared-types/trust/signed-envelope.ts'
import type { DocumentSigner } from '../cryptography/key-ring.ts'
import type { SignedDocument } from './signed-document.ts'

/** What is to be signed: the payload is a JSON value, written once; those bytes are what every reader verifies. */
export interface UnsignedDocument {
  readonly type: SignedDocumentType
  readonly version: number
  readonly content: object
  /** Unix seconds. */
  readonly issuedAt: number
}

/** 签发文件: puts the content into an envelope signed by every given key. */
export function signDocument(document: UnsignedDocument, signers: readonly DocumentSigner[]): SignedDocument {
  const { type, version, issuedAt } = document
  const payload = JSON.stringify(document.content)
  const bytes = new TextEncoder().encode(payload)
  const message = signedMessage(type, bytes)
  const envelope: Envelope = {
    payload: encodeBase64url(bytes),
    signatures: signers.map((signer) => ({
      keyId: signer.keyId,
      signature: encodeBase64url(signer.sign(message)),
    })),
  }
  return { type, version, payload, envelope: JSON.stringify(envelope), issuedAt }
}
