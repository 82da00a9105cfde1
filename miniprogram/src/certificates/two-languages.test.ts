import type { ReleasedCertificate } from 'shared-types/contracts/released-certificate.ts'
import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../design/language.ts'
import { hanLeaks, latinLeaks } from 'shared-types/vocabulary/testing/foreign-words.ts'
import { certificateRemarks } from './certificate-remarks.ts'
import { fieldLines } from './field-lines.ts'
import { certificate } from './testing/certificate.ts'
import { titleInWords } from './title-in-words.ts'

const NOW = Date.parse('2026-11-23T08:00:00Z')

/** Names, places and numbers stand as the authority wrote them, in either language. */
const AS_WRITTEN = {
  holderName: '阿卜杜拉·买买提',
  companyName: '杭州示例运输有限公司',
  legalRepresentative: '欧阳娜娜',
  issuingAuthority: '杭州市道路运输管理局',
  operatingArea: '杭州市',
  address: '浙江省杭州市示例路 1 号',
  employer: '示例出行',
  plateNumber: '浙A12345',
  identityNumber: '339900199001011234',
  number: '330100000001',
  phone: '138****8000',
  vin: '***********012345',
  creditCode: '91330100MA00000000',
  permitNumber: '330100000002',
  creditGrade: 'AAA',
} satisfies Partial<ReleasedCertificate>

const IN_WORDS = {
  plateColor: 93,
  vehicleType: 'Q11',
  categories: ['02001', '03001'],
  scope: ['02000', '03000'],
  drivingClass: 'A2D',
  issuingDivision: '330106',
  sex: '2',
  birthDate: '1990-01-01',
  validFrom: '2026-01-01',
  validTo: '2026-11-30',
  validNow: true,
  reviewedUntil: '2026-11-01',
  tonnage: 30,
  seats: 3,
  statusReason: 'annual-review-overdue',
} satisfies Partial<ReleasedCertificate>

const full = certificate({
  ...AS_WRITTEN,
  ...IN_WORDS,
  status: 'SUSPENDED',
  relation: 'authorised',
  authorisedUntil: '2027-01-01',
  treatments: { birthDate: 'generalise:year', phone: 'mask:phone', photo: 'exists' },
})

describe.each(LANGUAGES)('a certificate with every field, read in %s', (language) => {
  const leaks = language === 'zh' ? latinLeaks : hanLeaks
  const lines = fieldLines(full, NOW, language)

  it('has a line for every field but the picture', () => {
    expect(lines).toHaveLength(CERTIFICATE_FIELDS.length - 1)
  })
  it('shows no word of the other language and no code of ours beside what the authority wrote', () => {
    for (const { key, label, value, why } of lines) {
      expect(leaks(label), key).toEqual([])
      expect(leaks(why ?? ''), key).toEqual([])
      if (!(key in AS_WRITTEN)) expect(leaks(value), key).toEqual([])
    }
  })
  it('is named and remarked on in that language', () => {
    const words = [titleInWords(full, language), ...certificateRemarks(full, NOW, language).map((one) => one.words)]
    expect(words.length).toBeGreaterThan(2)
    expect(words.flatMap(leaks)).toEqual([])
  })
})
