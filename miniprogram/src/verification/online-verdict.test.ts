import type { Verification } from 'shared-types/contracts/verifications.ts'
import type { ReleasedCertificate } from 'shared-types/contracts/released-certificate.ts'
import { describe, expect, it } from 'vitest'
import { onlineVerdict } from './online-verdict.ts'

const NOW = Date.parse('2026-11-23T08:00:00Z')
const vehicle: ReleasedCertificate = {
  kind: 5,
  typeCode: '11100000000019713D013',
  title: '道路运输证',
  status: 'VALID',
  province: '33',
  asOf: '2026-11-23T07:59:00Z',
  stale: false,
  plateNumber: '浙A12345',
  treatments: { plateNumber: 'clear' },
  policyVersion: '0-0123456789abcdef',
  audience: 'inspector',
  purpose: 'verify-roadside',
}
const driver: ReleasedCertificate = { ...vehicle, kind: 7, title: '从业资格证' }

function answer(differences: Partial<Verification>): Verification {
  return {
    conclusion: 'pass',
    about: null,
    certificates: [vehicle],
    reasons: [],
    asOf: '2026-11-23T08:00:00Z',
    stale: false,
    receiptId: 'R1',
    ...differences,
  }
}

describe('a verdict of the gateway in words', () => {
  it('of a pass asks to look at the person, because a code proves only the certificate', () => {
    const { word, grounds } = onlineVerdict(answer({}), true, NOW, 'zh')
    expect(word).toBe('通过')
    expect(grounds).toEqual(['证照是真的，刚联网查过，有效。', '请再看一眼：人、车对得上吗？'])
  })
  it('of a pass that rests on an earlier answer does not claim to be fresh', () => {
    expect(onlineVerdict(answer({ stale: true }), true, NOW, 'zh').grounds.join()).not.toContain('刚联网查过')
  })
  it('names the certificate that is suspended', () => {
    const certificates: ReleasedCertificate[] = [{ ...vehicle, status: 'SUSPENDED' }]
    const suspended = answer({
      conclusion: 'fail',
      about: 'certificate',
      certificates,
      reasons: ['certificate-suspended'],
    })
    expect(onlineVerdict(suspended, true, NOW, 'zh').grounds).toEqual(['这本道路运输证（浙A·12345）正在暂扣。'])
  })
  it('says when a certificate expired', () => {
    const certificates: ReleasedCertificate[] = [{ ...vehicle, status: 'EXPIRED', validTo: '2026-08-01' }]
    const expired = answer({ conclusion: 'fail', about: 'certificate', certificates, reasons: ['certificate-expired'] })
    expect(onlineVerdict(expired, true, NOW, 'zh').grounds).toEqual(['这本道路运输证（浙A·12345）8月1日过期了。'])
  })
  it('still tells the reason when no certificate was released with it', () => {
    const ended = answer({ conclusion: 'fail', about: 'certificate', certificates: [], reasons: ['certificate-ended'] })
    expect(onlineVerdict(ended, false, NOW, 'zh').grounds).toEqual(['有一本证照已经不再有效。'])
  })
  it('adds to a pass outside the own area that only public fields are shown', () => {
    expect(onlineVerdict(answer({ reasons: ['outside-area'] }), true, NOW, 'zh').grounds.at(-1)).toContain(
      '不在您的执法区域',
    )
  })
  it('shows the person before the vehicle', () => {
    const { certificates } = onlineVerdict(answer({ certificates: [vehicle, driver] }), true, NOW, 'zh')
    expect(certificates.map(({ title }) => title)).toEqual(['从业资格证', '道路运输证'])
  })
})
