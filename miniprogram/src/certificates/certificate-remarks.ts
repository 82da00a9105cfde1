import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { dateWords, daysUntil } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { STATUS_REASON_TEXTS } from '../design/texts/certificates.ts'
import { WALLET_TEXTS } from '../design/texts/wallet.ts'

/** A certificate is called near its end this many days before it (assumed; renewal opens 30 days before in practice). */
const NEAR_END_DAYS = 30

/** 提醒: one thing to know about a certificate; `urgent` when something has to be done. */
export interface CertificateRemark {
  readonly words: string
  readonly urgent: boolean
}

/** 提醒: what a holder should know about one certificate, most urgent first. */
export function certificateRemarks(
  certificate: OwnCertificate,
  nowMs: number,
  language: Language,
): readonly CertificateRemark[] {
  const texts = WALLET_TEXTS[language]
  const { status, statusReason, validTo, reviewedUntil, authorisedUntil } = certificate
  const remarks: CertificateRemark[] = []
  const urgent = (words: string) => remarks.push({ words, urgent: true })
  if (status !== 'VALID' && statusReason) urgent(STATUS_REASON_TEXTS[language][statusReason])
  const left = validTo === undefined ? undefined : daysUntil(validTo, nowMs)
  if (status === 'VALID' && left !== undefined && left >= 0 && left <= NEAR_END_DAYS) {
    urgent(texts.expiresSoon(left))
  }
  const reviewLeft = reviewedUntil === undefined ? undefined : daysUntil(reviewedUntil, nowMs)
  if (reviewedUntil !== undefined && reviewLeft !== undefined && reviewLeft < 0) {
    urgent(texts.reviewDue(dateWords(reviewedUntil, nowMs, language)))
  }
  if (authorisedUntil !== undefined) {
    remarks.push({ words: texts.authorisedUntil(dateWords(authorisedUntil, nowMs, language)), urgent: false })
  }
  return remarks
}
