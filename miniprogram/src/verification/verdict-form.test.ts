import { REASONS } from 'shared-types/vocabulary/reasons.ts'
import { describe, expect, it } from 'vitest'
import { verdictForm, verdictHint } from './verdict-form.ts'

describe('the form of a verdict', () => {
  it('is grey for a code that cannot be used, and says nothing against the person', () => {
    expect(verdictForm('fail', 'code', ['stale-code'])).toEqual({ form: 'unusable', kind: 'unusable' })
    expect(verdictHint('unusable', 'zh').hint).toContain('不等于没有证')
  })
  it('is red for a forgery, by signature, by link of the chain or by a foreign address, and for nothing else about a code', () => {
    const red = REASONS.filter((reason) => verdictForm('fail', 'code', [reason]).form === 'fail')
    expect(red).toEqual(['unofficial-link', 'bad-signature', 'bad-link'])
    expect(verdictForm('fail', 'code', ['bad-signature']).kind).toBe('forged')
  })
  it('is red for a certificate that is not in order', () => {
    expect(verdictForm('fail', 'certificate', ['certificate-suspended'])).toMatchObject({
      form: 'fail',
      kind: 'fail',
    })
  })
  it('is amber in doubt and green only for a pass', () => {
    expect(verdictForm('doubt', 'freshness', ['state-old']).form).toBe('doubt')
    expect(verdictForm('pass', null, []).form).toBe('pass')
  })
})
