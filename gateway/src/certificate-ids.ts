import type { CertificateIdOf } from './certificates/certificate-reference.ts'
import type { LookupHasher } from './cryptography/key-ring.ts'

/** Makes opaque ids of certificates. The key's id is cut off: an id is opaque, and found again by the stored row. */
export function certificateIds(lookup: LookupHasher): CertificateIdOf {
  return (personRef, identifier) => {
    const hash = lookup.hash('certificate-id', `${personRef}|${identifier.reveal()}`)
    return hash.slice(hash.indexOf('.') + 1)
  }
}
