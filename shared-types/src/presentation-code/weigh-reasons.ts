import type { Conclusion, ConclusionSubject } from '../vocabulary/conclusions.ts'
import type { Reason, WeighedReason } from '../vocabulary/reasons.ts'

/**
 * What the weight of some reasons depends on. `trustListStale`: the verifier's trust list is past its `nextUpdate` or
 * missing. `confirmedOnline`: the certificates' states were confirmed by an upstream just now, not read from a list.
 */
export interface WeighingContext {
  readonly trustListStale: boolean
  readonly confirmedOnline: boolean
}

/** 核验结论 with what it is about; `about` is null with a pass only. */
export interface WeighedConclusion {
  readonly conclusion: Conclusion
  readonly about: ConclusionSubject | null
}

const PASS = { conclusion: 'pass', about: null } as const
const DOUBT = { conclusion: 'doubt', about: 'freshness' } as const
const CODE_FAILS = { conclusion: 'fail', about: 'code' } as const
const CERTIFICATE_FAILS = { conclusion: 'fail', about: 'certificate' } as const
const CODE_FAILS_UNLESS_STALE = 'code-fails-unless-stale'
const CERTIFICATE_FAILS_IF_ONLINE = 'certificate-fails-if-online'

type Weight = WeighedConclusion | typeof CODE_FAILS_UNLESS_STALE | typeof CERTIFICATE_FAILS_IF_ONLINE

/** The table of docs/presentation-code.md, section Conclusions; `outside-area` only narrows what is shown. */
const WEIGHTS: Readonly<Record<Reason, Weight>> = {
  'not-a-presentation-code': CODE_FAILS,
  'unofficial-link': CODE_FAILS,
  malformed: CODE_FAILS,
  'unsupported-version': DOUBT,
  'unknown-key': CODE_FAILS_UNLESS_STALE,
  'key-not-valid': CODE_FAILS_UNLESS_STALE,
  'wrong-view': CODE_FAILS,
  'bad-signature': CODE_FAILS,
  'not-yet-valid': CODE_FAILS,
  'code-expired': CODE_FAILS,
  'stale-code': CODE_FAILS,
  'bad-link': CODE_FAILS,
  'certificate-expired': CERTIFICATE_FAILS,
  'certificate-suspended': CERTIFICATE_FAILS_IF_ONLINE,
  'certificate-ended': CERTIFICATE_FAILS,
  'right-ended': DOUBT,
  'unknown-kind': DOUBT,
  'trust-list-stale': DOUBT,
  'state-old': DOUBT,
  'clock-uncertain': DOUBT,
  'seen-before': DOUBT,
  'state-unknown': DOUBT,
  'upstream-unreachable': DOUBT,
  'static-code': DOUBT,
  'other-official-channel': DOUBT,
  'outside-area': PASS,
  'not-found': DOUBT,
}

const STRENGTH: Readonly<Record<Conclusion, number>> = { pass: 0, doubt: 1, fail: 2 }

/** What one reason alone leads to. */
export function weighReason(reason: Reason, context: WeighingContext): WeighedReason {
  const weight = WEIGHTS[reason]
  if (weight === CODE_FAILS_UNLESS_STALE) return { reason, ...(context.trustListStale ? DOUBT : CODE_FAILS) }
  if (weight === CERTIFICATE_FAILS_IF_ONLINE)
    return { reason, ...(context.confirmedOnline ? CERTIFICATE_FAILS : DOUBT) }
  return { reason, ...weight }
}

/**
 * 核验结论 of all reasons: the strongest, fail > doubt > pass, with its `about`; of equally strong ones the first counts.
 * No reason at all is a pass; an unknown state is a reason of its own (`state-unknown`), never the lack of one.
 */
export function weighReasons(reasons: readonly Reason[], context: WeighingContext): WeighedConclusion {
  let strongest: WeighedConclusion = PASS
  for (const reason of reasons) {
    const { conclusion, about } = weighReason(reason, context)
    if (STRENGTH[conclusion] > STRENGTH[strongest.conclusion]) strongest = { conclusion, about }
  }
  return strongest
}
