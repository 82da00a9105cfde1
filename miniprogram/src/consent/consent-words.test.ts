import { CONSENT_SCOPES, CONSENT_STATES } from 'shared-types/vocabulary/consents.ts'
import type { Consent } from 'shared-types/contracts/consents.ts'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../design/language.ts'
import { CONSENT_TEXTS } from '../design/texts/consents.ts'
import { consentStateWords } from './consent-words.ts'

const NOW = Date.parse('2026-11-23T08:00:00Z')
const consent = (state: Consent['state']): Consent => ({
  scope: 'reminders',
  purpose: 'remind',
  state,
  textVersion: '2026-11',
  givenVersion: '2026-11',
  givenAt: '2026-11-20T02:00:00Z',
  withdrawnAt: '2026-11-21T02:00:00Z',
})

describe('how a consent stands', () => {
  it('has a line of its own for every state, in both languages', () => {
    for (const language of LANGUAGES) {
      const lines = CONSENT_STATES.map((state) => consentStateWords(consent(state), NOW, language))
      expect(new Set(lines).size).toBe(CONSENT_STATES.length)
      expect(lines.every((line) => line !== '')).toBe(true)
    }
  })

  it('tells when it was given and when it was withdrawn', () => {
    expect(consentStateWords(consent('given'), NOW, 'zh')).toContain('20')
    expect(consentStateWords(consent('withdrawn'), NOW, 'zh')).toContain('21')
  })

  it('says of every scope what is done with it and what a withdrawal ends', () => {
    for (const language of LANGUAGES) {
      for (const scope of CONSENT_SCOPES) {
        const { what, ends } = CONSENT_TEXTS[language].scopes[scope]
        expect(what.length * ends.length).toBeGreaterThan(0)
      }
    }
  })
})
