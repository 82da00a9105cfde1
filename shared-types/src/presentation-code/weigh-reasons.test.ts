import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REASONS, type Reason } from '../vocabulary/reasons.ts'
import { weighReason, weighReasons } from './weigh-reasons.ts'

const context = fc.record({ trustListStale: fc.boolean(), confirmedOnline: fc.boolean() })
const reasonList = fc.array(fc.constantFrom(...REASONS), { maxLength: 6 })

/** The table of conclusions written down once more, row by row and independently of the implementation's. */
const CODE_FAILURES: readonly Reason[] = [
  'not-a-presentation-code', 'unofficial-link', 'malformed', 'unknown-key', 'key-not-valid', 'wrong-view',
  'bad-signature', 'not-yet-valid', 'code-expired', 'stale-code', 'bad-link',
] // prettier-ignore
const CERTIFICATE_FAILURES: readonly Reason[] = ['certificate-expired', 'certificate-ended']

function model(reasons: readonly Reason[], stale: boolean, online: boolean) {
  const certificate = (reason: Reason) =>
    CERTIFICATE_FAILURES.includes(reason) || (online && reason === 'certificate-suspended')
  const code = (reason: Reason) =>
    CODE_FAILURES.includes(reason) && !(stale && (reason === 'unknown-key' || reason === 'key-not-valid'))
  const first = reasons.find((reason) => certificate(reason) || code(reason))
  if (first !== undefined) return { conclusion: 'fail', about: code(first) ? 'code' : 'certificate' }
  const isPass = reasons.every((reason) => reason === 'outside-area')
  return isPass ? { conclusion: 'pass', about: null } : { conclusion: 'doubt', about: 'freshness' }
}

describe('the weight of reasons', () => {
  it('is that of the table, for any reasons in any order', () => {
    fc.assert(
      fc.property(reasonList, context, (reasons, known) => {
        expect(weighReasons(reasons, known)).toEqual(model(reasons, known.trustListStale, known.confirmedOnline))
      }),
      { numRuns: 2_000 },
    )
  })

  it('never sinks when a reason is added', () => {
    const order = ['pass', 'doubt', 'fail']
    fc.assert(
      fc.property(reasonList, fc.constantFrom(...REASONS), context, (reasons, added, known) => {
        const before = weighReasons(reasons, known).conclusion
        const after = weighReasons([...reasons, added], known).conclusion
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before))
      }),
    )
  })

  it('an unknown state is never a pass', () => {
    const known = { trustListStale: false, confirmedOnline: true }
    for (const reason of ['state-unknown', 'upstream-unreachable', 'not-found', 'clock-uncertain'] as const) {
      expect(weighReason(reason, known)).toEqual({ reason, conclusion: 'doubt', about: 'freshness' })
    }
  })

  it('only outside-area alone is neutral', () => {
    const known = { trustListStale: false, confirmedOnline: false }
    const neutral = REASONS.filter((reason) => weighReason(reason, known).conclusion === 'pass')
    expect(neutral).toEqual(['outside-area'])
  })
})
