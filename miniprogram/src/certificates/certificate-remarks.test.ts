import { describe, expect, it } from 'vitest'
import { certificateRemarks } from './certificate-remarks.ts'
import { certificate, vehicle } from './testing/certificate.ts'

const NOW = Date.parse('2026-11-23T08:00:00Z')
const words = (one: Parameters<typeof certificateRemarks>[0]) =>
  certificateRemarks(one, NOW, 'zh').map((remark) => remark.words)

describe('what a holder is reminded of', () => {
  it('is the end of a certificate within thirty days, today included', () => {
    expect(words(certificate({ validTo: '2026-12-23' }))).toEqual(['还有 30 天到期'])
    expect(words(certificate({ validTo: '2026-11-23' }))).toEqual(['今天到期'])
    expect(words(certificate({ validTo: '2026-12-24' }))).toEqual([])
  })
  it('is an annual review that is overdue, but not one that ends today', () => {
    expect(words(vehicle({ reviewedUntil: '2026-11-22' }))).toEqual(['年审 11月22日 过期了'])
    expect(words(vehicle({ reviewedUntil: '2026-11-23' }))).toEqual([])
  })
  it('is why a certificate is suspended', () => {
    expect(words(vehicle({ status: 'SUSPENDED', statusReason: 'administrative-penalty' }))).toEqual(['因行政处罚'])
  })
  it('is not urgent when it only tells until when one may show it', () => {
    const [remark] = certificateRemarks(vehicle({ relation: 'authorised', authorisedUntil: '2027-11-21' }), NOW, 'zh')
    expect(remark).toEqual({ words: '可代为出示到 2027年11月21日', urgent: false })
  })
})
