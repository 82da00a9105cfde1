import { CASE_REASONS } from 'shared-types/vocabulary/case-reasons.ts'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../design/language.ts'
import { CASE_DOCUMENT_TEXTS } from '../design/texts/case-document.ts'
import { caseRequest, EMPTY_CASE_FORM, type CaseForm } from './case-form.ts'

const GOOD: CaseForm = {
  caseNumber: ' 浙交执〔2026〕0123号 ',
  secondName: ' 陈静 ',
  secondBadge: '33010002',
  reason: 'file-a-case',
}
const faultOf = (differences: Partial<CaseForm>) => {
  const request = caseRequest({ ...GOOD, ...differences }, 'RTC1:1', '33010001')
  return request.ok ? 'good' : request.failure
}

describe('the form of a case document', () => {
  it('becomes a request for the code that was just verified', () => {
    expect(caseRequest(GOOD, 'RTC1:1', '33010001')).toEqual({
      ok: true,
      value: {
        code: 'RTC1:1',
        reference: { kind: 'case', number: '浙交执〔2026〕0123号' },
        secondOfficer: { name: '陈静', badgeNumber: '33010002' },
        reason: 'file-a-case',
      },
    })
  })

  it('names its first fault from the top', () => {
    expect(caseRequest(EMPTY_CASE_FORM, '', undefined)).toEqual({ ok: false, failure: 'caseNumber' })
    expect(faultOf({ caseNumber: '案-1!' })).toBe('caseNumber')
    expect(faultOf({ caseNumber: '339900199001011236' })).toBe('personalNumber')
    expect(faultOf({ caseNumber: '案339900199001011236' })).toBe('personalNumber')
    expect(faultOf({ secondName: ' ' })).toBe('secondOfficer')
    expect(faultOf({ secondBadge: '33 01' })).toBe('secondOfficer')
  })

  it('does not take the officer for the second officer', () => {
    expect(faultOf({ secondBadge: '33010001' })).toBe('secondOfficer')
  })

  it('wants a reason of the list, each with words of its own', () => {
    const { caseNumber, secondName, secondBadge } = GOOD
    const without = caseRequest({ caseNumber, secondName, secondBadge }, 'RTC1:1', '33010001')
    expect(without).toEqual({ ok: false, failure: 'reason' })
    for (const language of LANGUAGES) {
      const words = CASE_REASONS.map((reason) => CASE_DOCUMENT_TEXTS[language].reasons[reason])
      expect(new Set(words).size).toBe(CASE_REASONS.length)
    }
  })
})
