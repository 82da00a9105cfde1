import { expect, test } from 'vitest'
import { PUBLISHED_TRUST_LIST, publishedVector } from 'shared-types/presentation-code/testing/published-vectors.ts'
import { verifyPresentationCode } from 'shared-types/presentation-code/verify-presentation-code.ts'
import { verifySm2 } from '../cryptography/sm2-signature.ts'
import { sm3 } from '../cryptography/sm3.ts'
import { checkRequest } from './check-presentation-request.ts'
import { grantSteps } from './grant-steps.ts'

const HOUR = 3_600
const { text, now, expected } = publishedVector('last second of the last minute')
const ANCHOR = 'AAAAAAAAAAAAAAAAAAAAAA'

/** What the gateway says of a code that was shown at `now`, by a clock that is this many seconds off. */
function judged(offSeconds: number) {
  return verifyPresentationCode({
    text,
    nowSeconds: now + offSeconds,
    uncertaintySeconds: 0,
    trustList: PUBLISHED_TRUST_LIST,
    expectedViews: expected,
    sm3,
    verifySm2,
  })
}

test('the clock is right: the code passes', () => {
  expect(judged(0).conclusion).toBe('pass')
})

test.each([HOUR, 12 * HOUR, 30 * 24 * HOUR])(
  'a clock set forward by %i s accepts no code that was shown before',
  (off) => {
    const { conclusion, reasons } = judged(off)
    expect(conclusion).not.toBe('pass')
    expect(['stale-code', 'code-expired', 'key-not-valid']).toContain(reasons[0])
  },
)

test.each([-HOUR, -13 * HOUR, -30 * 24 * HOUR])('a clock set back by %i s accepts no code of a later minute', (off) => {
  const { conclusion, reasons } = judged(off)
  expect(conclusion).not.toBe('pass')
  expect(['bad-link', 'stale-code', 'not-yet-valid', 'key-not-valid', 'clock-uncertain']).toContain(reasons[0])
})

test('nothing is signed past the end of the key, wherever the clock jumps', () => {
  const keyNotAfterSeconds = 1_800_000_000
  for (let jump = -3; jump <= 3; jump += 1) {
    const nowMs = (keyNotAfterSeconds + jump * HOUR) * 1000
    const checked = checkRequest({ certificateIds: [ANCHOR], view: 'public', anchor: ANCHOR, steps: 720 }, nowMs)
    if (!checked.ok) throw new Error('a good request')
    const { notBeforeSeconds } = checked.value
    const steps = grantSteps({ notBeforeSeconds, askedSteps: 720, keyNotAfterSeconds, ends: [] })
    if (steps > 0) expect(notBeforeSeconds + steps * 60).toBeLessThanOrEqual(keyNotAfterSeconds)
    if (jump >= 0) expect(steps).toBeLessThan(1)
  }
})

test('after the clock was set forward, a start that was asked for by the old clock is refused', () => {
  const notBefore = 1_800_000_000
  const request = { certificateIds: [ANCHOR], view: 'public', anchor: ANCHOR, steps: 5, notBefore } as const
  expect(checkRequest({ ...request, certificateIds: [ANCHOR] }, notBefore * 1000).ok).toBe(true)
  expect(checkRequest({ ...request, certificateIds: [ANCHOR] }, (notBefore + HOUR) * 1000).ok).toBe(false)
  expect(checkRequest({ ...request, certificateIds: [ANCHOR] }, (notBefore - 8 * 24 * HOUR) * 1000).ok).toBe(false)
})
