import type { SourceFailure } from '../../certificates/province-source.ts'

/** 熔断 state: `closed` calls go out, `open` they do not, `half-open` one goes out as a probe. */
export type BreakerState = 'closed' | 'half-open' | 'open'

/** Port: hears of every exchange with one upstream, for the measures; never a value, never a path. */
export interface UpstreamObserver {
  called(outcome: 'ok' | SourceFailure, milliseconds: number): void
  breakerIs(state: BreakerState): void
}

/** Hears nothing. */
export const nobodyObserves: UpstreamObserver = { called: () => {}, breakerIs: () => {} }
