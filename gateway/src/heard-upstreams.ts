import type { FastifyBaseLogger } from 'fastify'
import type { UpstreamMeasures } from './http/upstream-measures.ts'
import type { CountQuestion } from './upstreams/transport/counted-questions.ts'
import type { UpstreamFinding } from './upstreams/transport/upstream-findings.ts'
import type { UpstreamObserver } from './upstreams/transport/upstream-observer.ts'

/** What log and measures hear of one upstream, by its name: `province-NN`, `ministry`, `wechat`, `identity-platform`. */
export interface UpstreamHearing {
  observerOf(upstream: string): UpstreamObserver
  countQuestionOf(upstream: string): CountQuestion
  reportFinding(upstream: string, finding: UpstreamFinding): void
}

/** Counts everything; a pause and a finding are lines of the log as well. */
export function hearOfUpstreams(measures: UpstreamMeasures, logger: FastifyBaseLogger): UpstreamHearing {
  return {
    observerOf: (upstream) => ({
      called: (outcome, milliseconds) => measures.called(upstream, outcome, milliseconds),
      breakerIs: (state) => {
        measures.breakerIs(upstream, state)
        if (state === 'open') logger.warn({ upstream }, 'upstream-paused')
      },
    }),
    countQuestionOf: (upstream) => (outcome) => measures.asked(upstream, outcome),
    reportFinding: (upstream, finding) => {
      measures.found(upstream, finding)
      logger.warn({ upstream, finding }, 'upstream-finding')
    },
  }
}
