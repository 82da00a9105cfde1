import type { CertificateKind } from '../vocabulary/certificate-kinds.ts'

/** 密钥用途 of a key in the trust list. */
export const KEY_USES = ['attestation', 'inspector-card', 'withdrawals', 'tree-head', 'policy-bundle'] as const
export type KeyUse = (typeof KEY_USES)[number]

/** One key of the trust list 信任列表; instants in Unix seconds, `publicKey` the 65-byte point in base64url. */
export interface TrustedKey {
  readonly keyNumber: number
  readonly algorithm: 'SM2-SM3'
  readonly publicKey: string
  readonly use: readonly KeyUse[]
  readonly kinds: readonly CertificateKind[]
  readonly views: readonly number[]
  readonly provinces: readonly string[]
  readonly holder: string
  readonly notBefore: number
  readonly notAfter: number
  readonly revoked?: boolean
}

/** 信任列表: which keys may sign codes, and the hosts whose links are ours. `nextUpdate` is seven days after `issuedAt`. */
export interface TrustList {
  readonly version: number
  readonly issuedAt: number
  readonly nextUpdate: number
  readonly hosts: readonly string[]
  readonly keys: readonly TrustedKey[]
}
