import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { describe, expect, it } from 'vitest'
import { FIELD_ORDER, fieldLines, whyNotInFull } from './field-lines.ts'
import { certificate, vehicle } from './testing/certificate.ts'

const NOW = Date.parse('2026-11-23T08:00:00Z')
const valueOf = (key: string, lines: ReturnType<typeof fieldLines>) => lines.find((line) => line.key === key)?.value

describe('the fields of a certificate', () => {
  it('have a place in the reading order, every one exactly once', () => {
    expect([...FIELD_ORDER].sort()).toEqual([...CERTIFICATE_FIELDS].sort())
  })
  it('that were withheld are simply absent', () => {
    expect(fieldLines(certificate({ holderName: '林*' }), NOW, 'zh').map(({ key }) => key)).toEqual(['holderName'])
  })
  it('are read in words, not in codes', () => {
    const lines = fieldLines(
      vehicle({ plateColor: 2, scope: ['02000'], validTo: '2029-08-01', issuingDivision: '330106' }),
      NOW,
      'zh',
    )
    expect(valueOf('plateNumber', lines)).toBe('浙A·12345')
    expect(valueOf('plateColor', lines)).toBe('黄色')
    expect(valueOf('vehicleType', lines)).toBe('重型半挂牵引车')
    expect(valueOf('scope', lines)).toBe('道路货物运输')
    expect(valueOf('validTo', lines)).toBe('2029年8月1日')
    expect(valueOf('issuingDivision', lines)).toBe('浙江')
  })
  it('with a code that is not in the list show the code itself', () => {
    expect(valueOf('categories', fieldLines(certificate({ categories: ['02001', '99999'] }), NOW, 'zh'))).toBe(
      '货运驾驶员、99999',
    )
  })
  it('that are masked say why, and those in clear do not', () => {
    const masked = certificate({
      identityNumber: '339900********1234',
      sex: '1',
      treatments: { identityNumber: 'mask:identity-number', sex: 'clear' },
    })
    const lines = fieldLines(masked, NOW, 'zh')
    expect(lines.find(({ key }) => key === 'identityNumber')?.why).toContain('一部分')
    expect(lines.find(({ key }) => key === 'sex')?.why).toBeUndefined()
  })
  it('of an unknown treatment are not explained wrongly', () => {
    expect(whyNotInFull('masquerade', 'zh')).toBeUndefined()
    expect(whyNotInFull('generalise:province', 'zh')).toContain('大概')
  })
  it('of a company are not said twice, and a company has no 姓名', () => {
    const keys = (one: Parameters<typeof fieldLines>[0]) => fieldLines(one, NOW, 'zh').map(({ key }) => key)
    expect(keys(vehicle({ holderName: '甲运输', companyName: '甲运输' }))).not.toContain('holderName')
    const [first] = fieldLines(vehicle({ holderName: '甲运输' }), NOW, 'zh')
    expect(first).toMatchObject({ key: 'holderName', label: '持证人' })
    expect(fieldLines(certificate({ holderName: '林晓峰' }), NOW, 'zh')[0]?.label).toBe('姓名')
  })
})
