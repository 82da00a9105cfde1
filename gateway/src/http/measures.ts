import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { createEvidenceMeasures, type EvidenceMeasures } from './evidence-measures.ts'
import type { AnsweredRequest } from './request-log.ts'
import { createUpstreamMeasures, type UpstreamMeasures } from './upstream-measures.ts'
import { createUseCaseMeasures, type UseCaseMeasures } from './use-case-measures.ts'
import { createWithdrawalMeasures, type WithdrawalMeasures } from './withdrawal-measures.ts'

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])

/** 运行指标 in the text format of Prometheus; labels come from closed lists and route patterns alone. */
export interface Measures {
  observe(answered: AnsweredRequest): void
  readonly upstreams: UpstreamMeasures
  readonly evidence: EvidenceMeasures
  readonly useCases: UseCaseMeasures
  readonly withdrawals: WithdrawalMeasures
  render(): Promise<string>
  readonly mediaType: string
}

/** The measures of one gateway. */
export function createMeasures(): Measures {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'gateway_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status_class'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    observe: ({ method, route, status, milliseconds }) => {
      const labels = {
        method: METHODS.has(method) ? method : 'other',
        route,
        status_class: `${Math.floor(status / 100)}xx`,
      }
      requests.observe(labels, milliseconds / 1000)
    },
    upstreams: createUpstreamMeasures(registry),
    evidence: createEvidenceMeasures(registry),
    useCases: createUseCaseMeasures(registry),
    withdrawals: createWithdrawalMeasures(registry),
    render: async () => registry.metrics(),
    mediaType: registry.contentType,
  }
}
