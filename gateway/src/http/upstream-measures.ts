import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

const BREAKER_VALUES = { closed: 0, 'half-open': 1, open: 2 } as const

/** 上游指标: what is counted of the upstreams; `upstream` is `province-NN`, `ministry`, `wechat` or `identity-platform`. */
export interface UpstreamMeasures {
  /** One exchange; `outcome` is `ok` or a SourceFailure. */
  called(upstream: string, outcome: string, milliseconds: number): void
  /** One question with everything that answering took, signature and shape included; outcomes as above. */
  asked(upstream: string, outcome: string): void
  found(upstream: string, kind: string): void
  breakerIs(upstream: string, state: keyof typeof BREAKER_VALUES): void
}

/** Registers them. */
export function createUpstreamMeasures(registry: Registry): UpstreamMeasures {
  const registers = [registry]
  const calls = new Histogram({
    name: 'gateway_upstream_call_seconds',
    help: 'Time of one exchange with an upstream, by how it ended',
    labelNames: ['upstream', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5],
    registers,
  })
  const questions = new Counter({
    name: 'gateway_upstream_questions_total',
    help: 'Questions to a province or the ministry, by how they ended once the answer was checked',
    labelNames: ['upstream', 'outcome'],
    registers,
  })
  const findings = new Counter({
    name: 'gateway_upstream_findings_total',
    help: 'Things noticed in answers of an upstream and left out',
    labelNames: ['upstream', 'kind'],
    registers,
  })
  const breakers = new Gauge({
    name: 'gateway_upstream_breaker',
    help: 'Breaker of an upstream: 0 closed, 1 half-open, 2 open',
    labelNames: ['upstream'],
    registers,
  })
  return {
    called: (upstream, outcome, milliseconds) => calls.observe({ upstream, outcome }, milliseconds / 1000),
    asked: (upstream, outcome) => questions.inc({ upstream, outcome }),
    found: (upstream, kind) => findings.inc({ upstream, kind }),
    breakerIs: (upstream, state) => breakers.set({ upstream }, BREAKER_VALUES[state]),
  }
}
