import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../design/language.ts'
import { EXPLAINED_TREATMENTS } from '../design/texts/treatments.ts'
import { certificate } from './testing/certificate.ts'
import { explainTreatments, treatmentWords } from './treatment-words.ts'

const masked = certificate({
  holderName: '林晓峰',
  identityNumber: '339900********1234',
  treatments: { identityNumber: 'mask:identity-number', holderName: 'clear', birthDate: 'generalise:year' },
})

describe('why a field is not shown in full', () => {
  it('is told for every rule of the policy, in both languages and never twice the same', () => {
    for (const language of LANGUAGES) {
      const words = EXPLAINED_TREATMENTS.map((treatment) => treatmentWords(treatment, language))
      expect(words.every((one) => one !== undefined && one !== '')).toBe(true)
    }
  })
  it('is told by the family for a rule that came later, and not at all for what is shown whole or not known', () => {
    expect(treatmentWords('mask:passport', 'zh')).toContain('一部分')
    expect(treatmentWords('clear', 'zh')).toBeUndefined()
    expect(treatmentWords('masquerade', 'zh')).toBeUndefined()
    expect(treatmentWords(undefined, 'zh')).toBeUndefined()
  })
  it('names each such field once, in the order in which it is read', () => {
    expect(explainTreatments(masked, 'zh').map(({ label }) => label)).toEqual(['身份证号', '出生日期'])
    expect(explainTreatments(certificate(), 'zh')).toEqual([])
  })
})
