import { ERROR_CODES } from 'shared-types/vocabulary/error-codes.ts'
import { REASONS } from 'shared-types/vocabulary/reasons.ts'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { STATUS_FORMS } from '../status-forms.ts'
import { DELEGATION_TEXTS } from './delegations.ts'
import { FAILURE_TEXTS } from './failures.ts'
import { REASON_TEXTS } from './reasons.ts'

describe.each(LANGUAGES)('what people read in %s', (language) => {
  it('has a sentence of its own for every reason of a verification', () => {
    const sentences = REASONS.map((reason) => REASON_TEXTS[language][reason])
    expect(sentences.every((sentence) => /[。.]$/.test(sentence))).toBe(true)
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(REASONS.length - 1)
  })
  it('says what happened and what to do for every error code', () => {
    for (const code of ERROR_CODES) {
      expect(FAILURE_TEXTS[language][code].title, code).not.toBe('')
      expect(FAILURE_TEXTS[language][code].words, code).toMatch(/[。.]$/)
    }
  })
})

describe('what people read', () => {
  it('does not tell from "not found" that somebody has no licence', () => {
    expect(REASON_TEXTS.zh['not-found']).toContain('不能只凭这条认定无证')
    expect(REASON_TEXTS.en['not-found']).toContain('does not show that there is no licence')
  })
  it('calls only a valid certificate green, and an unknown state amber', () => {
    const green = Object.entries(STATUS_FORMS).filter(([, form]) => form === 'pass')
    expect(green.map(([status]) => status)).toEqual(['VALID'])
    expect(STATUS_FORMS.UNKNOWN).toBe('doubt')
  })
  it('names the vehicle in an authorisation of either language', () => {
    for (const language of LANGUAGES) {
      const { offer } = DELEGATION_TEXTS[language].sentences
      expect(offer('示例运输', '浙A·12345', '1', '7')).toContain('浙A·12345')
    }
  })
})
