import { describe, expect, it } from 'vitest'
import { judgeSignatures, type BundleEffect } from './judge-signatures.ts'
import type { SignedPolicyBundle } from './policy-bundle.ts'
import { bundleUpon, cryptography, SHIPPED, SHIPPED_BUNDLE, signatory, signedBy } from './testing/bundle-workshop.ts'
import { retouchedPolicy } from './testing/narrowed-policy.ts'

const lin = signatory('lin', 'security')
const wang = signatory('wang', 'security')
const zhou = signatory('zhou', 'audit')
const chen = signatory('chen', 'system')
const gone = signatory('gone', 'audit', 5)
const stranger = signatory('stranger', 'audit')
const operators = [lin, wang, zhou, chen, gone].map(({ operator }) => operator)
const bundle = bundleUpon(SHIPPED_BUNDLE, SHIPPED)

const judge = (signed: SignedPolicyBundle, effect: BundleEffect, retiredToo = false): string => {
  const judged = judgeSignatures(signed, effect, { operators, retiredToo, cryptography })
  return judged.ok ? 'good' : judged.failure
}

describe('signatures under a bundle', () => {
  it('one of security or audit does when nothing widens', () => {
    expect(judge(signedBy(bundle, lin), 'does-not-widen')).toBe('good')
    expect(judge(signedBy(bundle, zhou), 'does-not-widen')).toBe('good')
  })
  it('a widening wants both roles', () => {
    expect(judge(signedBy(bundle, lin, zhou), 'widens')).toBe('good')
    expect(judge(signedBy(bundle, lin), 'widens')).toBe('second-signature-needed')
    expect(judge(signedBy(bundle, lin, wang), 'widens')).toBe('second-signature-needed')
    expect(judge(signedBy(bundle, lin, lin), 'widens')).toBe('signed-twice')
  })
  it('nobody, somebody unknown, of the wrong role or retired is refused, whatever others signed', () => {
    expect(judge(signedBy(bundle), 'does-not-widen')).toBe('not-signed')
    expect(judge(signedBy(bundle, lin, stranger), 'does-not-widen')).toBe('unknown-signer')
    expect(judge(signedBy(bundle, lin, chen), 'does-not-widen')).toBe('wrong-role')
    expect(judge(signedBy(bundle, lin, gone), 'widens')).toBe('retired-signer')
    expect(judge(signedBy(bundle, lin, gone), 'widens', true)).toBe('good')
  })
  it('is over these very bytes, by this very person', () => {
    const other = bundleUpon(SHIPPED_BUNDLE, retouchedPolicy(SHIPPED, 'other'))
    expect(judge({ bundle: other, signatures: [lin.sign(bundle)] }, 'does-not-widen')).toBe('bad-signature')
    const borrowed = { operatorId: 'zhou', signature: lin.sign(bundle).signature }
    expect(judge({ bundle, signatures: [borrowed] }, 'does-not-widen')).toBe('bad-signature')
    const later = { ...bundle, sequence: 2 }
    expect(judge({ bundle: later, signatures: [lin.sign(bundle)] }, 'does-not-widen')).toBe('bad-signature')
  })
})
