import type { Conclusion, ConclusionSubject } from '../../vocabulary/conclusions.ts'
import type { Reason } from '../../vocabulary/reasons.ts'

/**
 * 模型: what a verification depends on, each with the cases that the specification tells apart. Written from
 * docs/presentation-code.md alone; nothing here calls the code that is tested.
 */
export const DIMENSIONS = {
  form: ['good', 'no code', 'other host', 'official host without a code', 'cut', 'later version'],
  key: ['good', 'unknown', 'revoked', 'ended'],
  view: ['expected', 'not expected'],
  signature: ['good', 'bad'],
  time: ['in its minute', 'a minute late', 'too early', 'stale', 'over'],
  clock: ['certain', 'a minute and a half', 'unknown'],
  link: ['good', 'bad'],
  trust: ['fresh', 'stale', 'none'],
  list: ['none', 'fresh', 'old', 'suspended', 'ended', 'right ended', 'voids the key'],
  state: ['fresh', 'old'],
  seen: ['no', 'yes'],
  upstreams: ['not asked', 'confirmed'],
  entry: ['good', 'expired', 'of an unknown kind'],
} as const

export type Dimension = keyof typeof DIMENSIONS
/** One combination of cases. */
export type Combination = { readonly [D in Dimension]: (typeof DIMENSIONS)[D][number] }

/** The one conclusion that the specification gives a combination. */
export interface Expected {
  readonly conclusion: Conclusion
  readonly about: ConclusionSubject | null
  readonly reasons: readonly Reason[]
}

/** Steps 1 to 6: the one reason at which the verification stops; the code itself is in question. */
export function stopOf(given: Combination): Reason | undefined {
  if (given.form === 'no code') return 'not-a-presentation-code'
  // Without a trust list nobody knows which hosts are ours; the key is unknown then, and that is said.
  if (given.form === 'other host' && given.trust !== 'none') return 'unofficial-link'
  if (given.form === 'official host without a code')
    return given.trust === 'none' ? 'unofficial-link' : 'not-a-presentation-code'
  if (given.form === 'cut') return 'malformed'
  if (given.form === 'later version') return 'unsupported-version'
  if (given.trust === 'none' || given.key === 'unknown') return 'unknown-key'
  if (given.key !== 'good' || given.list === 'voids the key') return 'key-not-valid'
  if (given.view === 'not expected') return 'wrong-view'
  if (given.signature === 'bad') return 'bad-signature'
  const time = timeOf(given)
  if (time !== undefined && time !== 'clock-uncertain') return time
  return given.link === 'bad' ? 'bad-link' : undefined
}

/** A minute and a half reaches back to a stale code's last good second, and forward to that of one too early. */
const TIME_FAULTS = {
  'too early': { reason: 'not-yet-valid', within: ['a minute and a half', 'unknown'] },
  stale: { reason: 'stale-code', within: ['a minute and a half', 'unknown'] },
  over: { reason: 'code-expired', within: ['unknown'] },
} as const

function timeOf({ time, clock }: Combination): Reason | undefined {
  if (time === 'in its minute' || time === 'a minute late') return undefined
  const { reason, within } = TIME_FAULTS[time]
  return within.some((each) => each === clock) ? 'clock-uncertain' : reason
}

/** Steps 7 and 8, and what step 5 left uncertain: all that holds at once. */
export function collectedOf(given: Combination): readonly Reason[] {
  const isNewer = given.list !== 'none' && given.list !== 'old'
  const rules: readonly (readonly [boolean, Reason])[] = [
    [timeOf(given) === 'clock-uncertain', 'clock-uncertain'],
    [given.entry === 'expired' && given.clock !== 'unknown', 'certificate-expired'],
    [given.entry === 'expired' && given.clock === 'unknown', 'clock-uncertain'],
    [given.entry === 'of an unknown kind', 'unknown-kind'],
    [given.list === 'suspended', 'certificate-suspended'],
    [given.list === 'ended', 'certificate-ended'],
    [given.list === 'right ended', 'right-ended'],
    [given.trust === 'stale', 'trust-list-stale'],
    [given.state === 'old' && !isNewer && given.upstreams === 'not asked', 'state-old'],
    [given.clock !== 'certain', 'clock-uncertain'],
    [given.seen === 'yes', 'seen-before'],
  ]
  return Array.from(new Set(rules.filter(([holds]) => holds).map(([, reason]) => reason)))
}

const CODE = { conclusion: 'fail', about: 'code' } as const
const CERTIFICATE = { conclusion: 'fail', about: 'certificate' } as const
const DOUBT = { conclusion: 'doubt', about: 'freshness' } as const

/** The table of conclusions. */
export function expectedOf(given: Combination): Expected {
  const stop = stopOf(given)
  if (stop !== undefined) {
    const mayBeNews = (stop === 'unknown-key' || stop === 'key-not-valid') && given.trust !== 'fresh'
    return { ...(mayBeNews || stop === 'unsupported-version' ? DOUBT : CODE), reasons: [stop] }
  }
  const reasons = collectedOf(given)
  const isFailing =
    reasons.includes('certificate-expired') ||
    reasons.includes('certificate-ended') ||
    (reasons.includes('certificate-suspended') && given.upstreams === 'confirmed')
  if (isFailing) return { ...CERTIFICATE, reasons }
  return reasons.length > 0 ? { ...DOUBT, reasons } : { conclusion: 'pass', about: null, reasons }
}

/** Every combination, one after the other. */
export function* allCombinations(): Generator<Combination> {
  for (const form of DIMENSIONS.form)
    for (const key of DIMENSIONS.key)
      for (const view of DIMENSIONS.view)
        for (const signature of DIMENSIONS.signature)
          for (const time of DIMENSIONS.time)
            for (const clock of DIMENSIONS.clock)
              for (const link of DIMENSIONS.link)
                for (const rest of freshnessCombinations())
                  yield { form, key, view, signature, time, clock, link, ...rest }
}

type OfFreshness = 'trust' | 'list' | 'state' | 'seen' | 'upstreams' | 'entry'

function* freshnessCombinations(): Generator<Pick<Combination, OfFreshness>> {
  for (const trust of DIMENSIONS.trust)
    for (const list of DIMENSIONS.list)
      for (const state of DIMENSIONS.state)
        for (const seen of DIMENSIONS.seen)
          for (const upstreams of DIMENSIONS.upstreams)
            for (const entry of DIMENSIONS.entry) yield { trust, list, state, seen, upstreams, entry }
}
