/**
 * 扫到的码的类别: what a scanned or typed text is, before anything is believed. Closed; every class has its own sentence
 * and none of them is ever opened. Forms of other issuers' codes are assumed from public code unless their words say more.
 */
export const SCANNED_CLASSES = [
  'public-code',
  'inspection-code',
  'printed-code',
  'certificate-identifier',
  'other-official',
  'official-page',
  'broken-code',
  'look-alike',
  'web-link',
  'payment',
  'wechat-link',
  'script',
  'phone',
  'contact-card',
  'network',
  'app-link',
  'encoded',
  'hidden-characters',
  'too-long',
  'person-number',
  'number',
  'plain-text',
  'empty',
] as const
export type ScannedClass = (typeof SCANNED_CLASSES)[number]

/**
 * 可以上报的类别: codes that may be made to deceive. Classes whose content is short and a person's own (a telephone number,
 * an identity number, a visiting card, plain words) are left out: even a digest of such a text can be guessed back.
 */
export const REPORTABLE_CLASSES = [
  'public-code',
  'inspection-code',
  'look-alike',
  'web-link',
  'payment',
  'wechat-link',
  'script',
  'app-link',
  'encoded',
  'hidden-characters',
] as const
export type ReportableClass = (typeof REPORTABLE_CLASSES)[number]

/** Whether a code of this class may be reported 上报. */
export function isReportableClass(known: ScannedClass): known is ReportableClass {
  return REPORTABLE_CLASSES.some((reportable) => reportable === known)
}
