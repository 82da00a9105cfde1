import type { Attested } from 'shared-types/presentation-code/attestation.ts'
import { describe, expect, it } from 'vitest'
import { attested, START } from '../presentation/testing/signed-attestation.ts'
import { offlineVerdictWords } from './offline-verdict-words.ts'

const NOW = START * 1000 + 30_000
const facts = (differences: Partial<Attested> = {}) => attested(new Uint8Array(16), differences)
const expired = { kind: 5, validToDay: 20_000, fields: new Map([[3, '浙A12345'] as const, [200, '新字段'] as const]) }

describe('a verdict of the phone itself in words', () => {
  it('never looks like one that was confirmed online, and tells both ages', () => {
    const verdict = {
      conclusion: 'pass',
      about: null,
      reasons: [],
      attested: facts(),
      listIssuedAt: START - 3600,
    } as const
    const { word, grounds, age, offline } = offlineVerdictWords(verdict, NOW, 'zh')
    expect(word).toBe('通过（没联网）')
    expect(grounds[0]).toContain('没联网')
    expect(age).toMatch(/^名单是.*证照状态是.*的$/)
    expect(offline).toBe(true)
  })
  it('shows a field it does not know as "other"', () => {
    const verdict = { conclusion: 'pass', about: null, reasons: [], attested: facts({ entries: [expired] }) } as const
    const [certificate] = offlineVerdictWords(verdict, NOW, 'zh').certificates
    expect(certificate?.lines.find(({ key }) => key === 'entry-200')).toMatchObject({ label: '其他', value: '新字段' })
  })
  it('dates the end of a certificate that expired', () => {
    const reasons = ['certificate-expired'] as const
    const verdict = {
      conclusion: 'fail',
      about: 'certificate',
      reasons,
      attested: facts({ entries: [expired] }),
    } as const
    expect(offlineVerdictWords(verdict, NOW, 'zh').grounds).toEqual(['这本道路运输证2024年10月4日过期了。'])
  })
  it('of a forgery shows no certificate', () => {
    const verdict = { conclusion: 'fail', about: 'code', reasons: ['bad-signature'] } as const
    expect(offlineVerdictWords(verdict, NOW, 'zh')).toMatchObject({ word: '这个码是假的', certificates: [] })
  })
  it('of a phone without a trust list speaks of the phone, not of whoever signed', () => {
    const verdict = { conclusion: 'doubt', about: 'freshness', reasons: ['unknown-key'] } as const
    expect(offlineVerdictWords(verdict, NOW, 'zh').grounds).toEqual([expect.stringContaining('还没有信任名单')])
    const listed = offlineVerdictWords({ ...verdict, listIssuedAt: START - 3600 }, NOW, 'zh')
    expect(listed.grounds).toEqual([expect.stringContaining('不在名单里')])
  })
})
