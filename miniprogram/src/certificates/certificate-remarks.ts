import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { daysUntil } from '../design/date-words.ts'
import { STATUS_REASON_TEXTS } from '../design/texts/certificates.ts'
import { WALLET_TEXTS } from '../design/texts/wallet.ts'

/** A certificate is called near its end this many days before it (assumed; renewal opens 30 days before in practice). */
const NEAR_END_DAYS = 30

/** 提醒: what a holder should know about one certificate, most urgent first. */
export function certificateRemarks(certificate: OwnCertificate, nowMs: number): readonly string[] {
  const { status, statusReason, validTo, reviewedUntil, authorisedUntil } = certificate
  const remarks: string[] = []
  if (status !== 'VALID' && statusReason) remarks.push(STATUS_REASON_TEXTS[statusReason])
  const left = validTo === undefined ? undefined : daysUntil(validTo, nowMs)
  if (status === 'VALID' && left !== undefined && left >= 0 && left <= NEAR_END_DAYS) {
    remarks.push(WALLET_TEXTS.expiresSoon(left))
  }
  const reviewLeft = reviewedUntil === undefined ? undefined : daysUntil(reviewedUntil, nowMs)
  if (reviewedUntil !== undefined && reviewLeft !== undefined && reviewLeft < 0) {
    remarks.push(WALLET_TEXTS.reviewDue(reviewedUntil, nowMs))
  }
  if (authorisedUntil !== undefined) remarks.push(WALLET_TEXTS.authorisedUntil(authorisedUntil, nowMs))
  return remarks
}
