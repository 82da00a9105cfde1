import { looksLikeIdentityNumber } from 'shared-types/vocabulary/identity-number.ts'
import type { ScannedClass } from 'shared-types/vocabulary/scanned-codes.ts'

/** 电子证照标识, GB/T 36904: the root of every certificate identifier; it may stand on a printed file. */
const CERTIFICATE_IDENTIFIER = /^1\.2\.156\.3005\.2\.[0-9A-Z._-]{1,120}$/i
/** 付款码 of WeChat (18 digits from 10 to 15) and Alipay (16 to 24 digits from 25 to 30); common knowledge. */
const PAYMENT_NUMBER = /^(?:1[0-5][0-9]{16}|(?:2[5-9]|30)[0-9]{14,22})$/
const TELEPHONE = /^(?:\+?86[ -]?)?1[3-9][0-9]{9}$/
/** Family certShare asks by an opaque ten-digit code in its sample (read in public code). */
const OTHER_CHANNEL = /^[0-9]{10}$/

/** What a number or an identifier is; undefined when the text is none. A person's number is told apart first. */
export function classOfNumber(text: string): ScannedClass | undefined {
  if (looksLikeIdentityNumber(text)) return 'person-number'
  if (TELEPHONE.test(text)) return 'phone'
  if (CERTIFICATE_IDENTIFIER.test(text)) return 'certificate-identifier'
  if (PAYMENT_NUMBER.test(text)) return 'payment'
  if (OTHER_CHANNEL.test(text)) return 'other-official'
  return /^[0-9]+$/.test(text) ? 'number' : undefined
}
