import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { dateWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { FLEET_TEXTS } from '../design/texts/fleet.ts'
import { nextDue } from './next-due.ts'

/** Within so many days something has to be seen to (assumed; renewal opens 30 days before in practice). */
export const NEAR_DAYS = 30

/** 到期的话: what falls due next, and whether it is near or over; undefined when nothing does. */
export function dueWords(
  certificate: OwnCertificate,
  nowMs: number,
  language: Language,
): { readonly words: string; readonly urgent: boolean } | undefined {
  const due = nextDue(certificate, nowMs)
  if (!due) return undefined
  const texts = FLEET_TEXTS[language]
  const date = dateWords(due.date, nowMs, language)
  const past = due.daysLeft < 0
  const ends = past ? texts.ended(date) : texts.end(date)
  const review = past ? texts.reviewOverdue(date) : texts.review(date)
  return { words: due.what === 'end' ? ends : review, urgent: due.daysLeft <= NEAR_DAYS }
}
