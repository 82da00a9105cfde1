import { describe, expect, it } from 'vitest'
import { createActivateBundle } from './activate-bundle.ts'
import type { SignedPolicyBundle } from './policy-bundle.ts'
import {
  bundleUpon,
  cryptography,
  policiesInMemory,
  SHIPPED,
  SHIPPED_BUNDLE,
  signatory,
  signedBy,
} from './testing/bundle-workshop.ts'
import { narrowedPolicy, retouchedPolicy } from './testing/narrowed-policy.ts'

const lin = signatory('lin', 'security')
const zhou = signatory('zhou', 'audit')
const chen = signatory('chen', 'system')
const gone = signatory('gone', 'security', 5)
const NARROWED = narrowedPolicy(SHIPPED)
const narrowed = bundleUpon(SHIPPED_BUNDLE, NARROWED)
const widened = bundleUpon(narrowed, SHIPPED, 0)

function desk(lint: readonly string[] = []) {
  const policies = policiesInMemory([lin, zhou, chen, gone])
  const faults = lint.map((what) => ({ file: 'policy.yaml', line: 1, what, write: 'something else' }))
  const activate = createActivateBundle({ ...policies, lint: () => faults, cryptography, now: () => 7 })
  const told = async (signed: SignedPolicyBundle): Promise<string> => {
    const activated = await activate(signed, 'lin')
    return activated.ok ? activated.value.version.policy.version.replace(/-.*/, '') : activated.failure.code
  }
  return { ...policies, told }
}

describe('activating a bundle', () => {
  it('narrows on one signature, widens on two, and keeps what was shipped for later', async () => {
    const { told, rows, store } = desk()
    expect(await told(signedBy(narrowed, lin))).toBe('1')
    expect(rows).toMatchObject([{ sequence: 1, activatedAt: 7, activatedBy: 'lin' }])
    expect(await told(signedBy(widened, lin))).toBe('second-signature-needed')
    expect(await told(signedBy(widened, lin, zhou))).toBe('2')
    const version = (await desk().versions.newest()).ok
    expect(version).toBe(true)
    const shipped = desk().versions.shipped()
    if (!shipped.ok) throw new Error(shipped.failure.code)
    expect(await store.findShipped(shipped.value.policy.version)).toContain('policy.yaml')
  })

  it('follows what is in force and nothing else', async () => {
    const { told } = desk()
    expect(await told(signedBy(widened, lin, zhou))).toBe('out-of-sequence')
    expect(await told(signedBy({ ...narrowed, predecessor: 'f'.repeat(64) }, lin))).toBe('foreign-predecessor')
    expect(await told(signedBy(narrowed, lin))).toBe('1')
    expect(await told(signedBy(narrowed, lin))).toBe('replayed')
    expect(await told(signedBy(bundleUpon(SHIPPED_BUNDLE, retouchedPolicy(NARROWED, 'late')), lin))).toBe(
      'out-of-sequence',
    )
    expect(await told(signedBy({ ...narrowed, sequence: 2 }, lin))).toBe('foreign-predecessor')
  })

  it('restores the version that it names', async () => {
    const { told } = desk()
    await told(signedBy(narrowed, lin))
    expect(await told(signedBy({ ...widened, restores: 1 }, lin, zhou))).toBe('restores-something-else')
    expect(await told(signedBy({ ...widened, restores: 9 }, lin, zhou))).toBe('restores-something-else')
    expect(await told(signedBy(widened, lin, zhou))).toBe('2')
  })

  it('takes no signature of a wrong role or of somebody retired', async () => {
    const { told, rows } = desk()
    expect(await told(signedBy(narrowed, chen))).toBe('wrong-role')
    expect(await told(signedBy(narrowed, gone))).toBe('retired-signer')
    expect(await told(signedBy(narrowed))).toBe('not-signed')
    expect(rows).toEqual([])
  })

  it('of two at once lets exactly one win', async () => {
    const { told, rows } = desk()
    const others = ['one', 'two', 'three'].map((remark) => bundleUpon(SHIPPED_BUNDLE, retouchedPolicy(SHIPPED, remark)))
    const outcomes = await Promise.all(others.map((bundle) => told(signedBy(bundle, lin))))
    expect(outcomes.toSorted()).toEqual(['1', 'activated-elsewhere', 'activated-elsewhere'])
    expect(rows).toHaveLength(1)
  })

  it('refuses files that are no policy, and a policy that the linter refuses', async () => {
    const broken = bundleUpon(SHIPPED_BUNDLE, [{ path: 'policy.yaml', text: 'policy: [' }])
    expect(await desk().told(signedBy(broken, lin, zhou))).toBe('policy-faulty')
    expect(await desk(['a cell without a rule']).told(signedBy(narrowed, lin, zhou))).toBe('policy-faulty')
  })
})
