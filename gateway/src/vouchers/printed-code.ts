import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { VoucherLayout } from 'shared-types/vocabulary/voucher-words.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** The certificate behind a printed code. */
export interface PrintedCertificate {
  readonly identifier: Sensitive<string>
  readonly province: ProvinceCode
  readonly kind: CertificateKind
}

/** 固定码: what one printed voucher carries. Milliseconds since 1970. */
export interface NewPrintedCode {
  readonly printedCodeId: string
  /** 16 random bytes, the first not zero. */
  readonly code: Uint8Array
  readonly certificate: PrintedCertificate
  /** 持证主体代码 of the certificate's holder, who may take the code back. */
  readonly holderCode: Sensitive<string>
  readonly layout: VoucherLayout
  readonly madeAt: number
  /** End of the certificate's last valid day; undefined: no end. */
  readonly endsAt?: number
}

/** A printed code as its holder sees it. */
export interface HeldPrintedCode {
  readonly printedCodeId: string
  readonly certificate: PrintedCertificate
  readonly layout: VoucherLayout
  readonly madeAt: number
}

/** A code that was scanned and found; `revoked`: its holder took it back. */
export interface FoundPrintedCode {
  readonly certificate: PrintedCertificate
  readonly revoked: boolean
}

/** Port: printed codes 固定码. A code stands in it by keyed hash alone; of certificates nothing but the sealed reference. */
export interface PrintedCodes {
  add(codes: readonly NewPrintedCode[]): Promise<void>
  find(code: Uint8Array): Promise<FoundPrintedCode | undefined>
  /** Codes of these holders that were not taken back, newest first, a thousand at most. */
  listOf(holderCodes: readonly Sensitive<string>[]): Promise<readonly HeldPrintedCode[]>
  /** Whether a code that was not taken back is of one of these holders. */
  isHeldBy(holderCodes: readonly Sensitive<string>[], printedCodeId: string): Promise<boolean>
  /** Takes a code of one of these holders back; false when there is none that still works. */
  revoke(holderCodes: readonly Sensitive<string>[], printedCodeId: string, at: number): Promise<boolean>
  /** Forgets codes that ended, by themselves or by their holder, before this moment. */
  sweep(before: number): Promise<void>
}

/** 固定码 are remembered so long after their end, so that a paper that is shown late is told apart from an unknown one. */
export const PRINTED_CODES_KEPT_MS = 365 * 86_400_000
