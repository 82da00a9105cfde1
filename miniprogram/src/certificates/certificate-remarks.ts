import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { daysUntil } from '../design/date-words.ts'
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
export function certificateRemarks(certificate: OwnCertificate, nowMs: number): readonly CertificateRemark[] {
  const { status, statusReason, validTo, reviewedUntil, authorisedUntil } = certificate
  const remarks: CertificateRemark[] = []
  const urgent = (words: string) => remarks.push({ words, urgent: true })
  if (status !== 'VALID' && statusReason) urgent(STATUS_REASON_TEXTS[statusReason])
  const left = validTo === undefined ? undefined : daysUntil(validTo, nowMs)
  if (status === 'VALID' && left !== undefined && left >= 0 && left <= NEAR_END_DAYS) {
    urgent(WALLET_TEXTS.expiresSoon(left))
  }
  const reviewLeft = reviewedUntil === undefined ? undefined : daysUntil(reviewedUntil, nowMs)
  if (reviewedUntil !== undefined && reviewLeft !== undefined && reviewLeft < 0) {
    urgent(WALLET_TEXTS.reviewDue(reviewedUntil, nowMs))
  }
  if (authorisedUntil !== undefined)
    remarks.push({ words: WALLET_TEXTS.authorisedUntil(authorisedUntil, nowMs), urgent: false })
  return remarks
}
