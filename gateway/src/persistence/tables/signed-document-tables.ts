/** 签名文件: every version that was ever signed, as the exact bytes that are sent. */
export interface SignedDocumentTable {
  document_type: string
  version: number
  /** The payload's UTF-8 text. */
  payload: string
  /** The envelope's JSON text; served byte for byte. */
  envelope: string
  /** Unix seconds. */
  issued_at: number
}

export interface SignedDocumentTables {
  signed_documents: SignedDocumentTable
}
