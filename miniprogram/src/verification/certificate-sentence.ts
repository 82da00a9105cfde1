import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { dateWords, daysUntil } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { plateInGroups } from '../design/plate-look.ts'
import { SENTENCE_TEXTS } from '../design/texts/verify.ts'

/** What a sentence about one certificate is made of. */
export interface SentenceFacts {
  readonly title: string
  readonly status: CertificateStatus
  readonly plateNumber?: string
  readonly validTo?: string
}

/** 一句话: why one certificate is not in order, with its date where there is one; undefined when it is in order. */
export function certificateSentence(facts: SentenceFacts, nowMs: number, language: Language): string | undefined {
  const { title, status, plateNumber, validTo } = facts
  const texts = SENTENCE_TEXTS[language]
  const which = texts.which(title, plateNumber && plateInGroups(plateNumber))
  const left = validTo === undefined ? undefined : daysUntil(validTo, nowMs)
  if (status === 'EXPIRED' || (status === 'VALID' && left !== undefined && left < 0)) {
    return texts.expired(which, validTo && dateWords(validTo, nowMs, language))
  }
  return status === 'VALID' ? undefined : texts.ended[status](which)
}
