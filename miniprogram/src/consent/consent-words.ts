import type { Consent } from 'shared-types/contracts/consents.ts'
import { momentWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { CONSENT_TEXTS } from '../design/texts/consents.ts'

/** How a consent stands, in one line. */
export function consentStateWords(consent: Consent, nowMs: number, language: Language): string {
  const { states } = CONSENT_TEXTS[language]
  const when = (instant: string | undefined): string =>
    instant === undefined ? '' : momentWords(Date.parse(instant), nowMs, language)
  switch (consent.state) {
    case 'given':
      return states.given(when(consent.givenAt))
    case 'withdrawn':
      return states.withdrawn(when(consent.withdrawnAt))
    case 'not-given':
    case 'outdated':
      return states[consent.state]
  }
}
