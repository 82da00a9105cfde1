import type { CodeReport, CodeReportRequest } from 'shared-types/contracts/code-reports.ts'
import { isReportableClass, SCANNED_CLASSES } from 'shared-types/vocabulary/scanned-codes.ts'
import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { KeyValueStorage } from '../platform/ports.ts'

/** What became of a report: recorded by the gateway, kept for later, or refused for good. */
export type ReportOutcome = 'sent' | 'kept' | 'refused'

/** 待发的上报: reports that wait for a signal. */
export interface ReportOutbox {
  /** How many wait. */
  readonly waiting: ObservedValue<number>
  /** Keeps the report, then tries to send everything that waits. */
  readonly report: (request: CodeReportRequest) => Promise<ReportOutcome>
  /** Tries to send what waits; never more than one try at a time. */
  readonly send: () => Promise<void>
}

/** More are not kept: the oldest is dropped. */
export const MOST_WAITING = 20
const KEY = 'code-reports'

/** A try may succeed later; anything else the gateway said is final. */
const TRY_LATER: readonly GatewayFailure[] = [
  'offline',
  'answer-unreadable',
  'too-many-requests',
  'internal-error',
  'evidence-unavailable',
  'upstream-unavailable',
  'session-ended',
  'not-signed-in',
]

function isReport(value: unknown): value is CodeReportRequest {
  if (typeof value !== 'object' || value === null) return false
  if (!('reportId' in value && 'codeDigest' in value && 'codeClass' in value && 'codeReason' in value)) return false
  const known = SCANNED_CLASSES.find((one) => one === value.codeClass)
  return known !== undefined && isReportableClass(known) && typeof value.reportId === 'string'
}

function readKept(storage: KeyValueStorage): readonly CodeReportRequest[] {
  try {
    const kept: unknown = JSON.parse(storage.read(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isReport).slice(-MOST_WAITING) : []
  } catch {
    // damaged: a report less
    return []
  }
}

async function sendOne(gateway: Gateway, body: CodeReportRequest): Promise<ReportOutcome> {
  const request = { method: 'POST', path: '/code-reports', body, access: 'optional' } as const
  const answer = await gateway.ask<CodeReport>(request)
  if (answer.ok) return 'sent'
  return TRY_LATER.includes(answer.failure) ? 'kept' : 'refused'
}

/** Makes it; nothing is sent before it is asked. The same id again is the same report, so that a try too many does no harm. */
export function createReportOutbox(gateway: Gateway, storage: KeyValueStorage): ReportOutbox {
  const waiting = createObservedValue(readKept(storage).length)
  let underWay: Promise<ReadonlyMap<string, ReportOutcome>> = Promise.resolve(new Map())
  const keep = (reports: readonly CodeReportRequest[]) => {
    storage.write(KEY, JSON.stringify(reports))
    waiting.write(reports.length)
  }
  const sendAll = async (): Promise<ReadonlyMap<string, ReportOutcome>> => {
    const outcomes = new Map<string, ReportOutcome>()
    for (const report of readKept(storage)) {
      const outcome = await sendOne(gateway, report)
      outcomes.set(report.reportId, outcome)
      if (outcome === 'kept') break
      keep(readKept(storage).filter(({ reportId }) => reportId !== report.reportId))
    }
    return outcomes
  }
  const send = () => (underWay = underWay.then(sendAll, sendAll))
  return {
    waiting,
    send: async () => void (await send()),
    report: async (request) => {
      keep([...readKept(storage), request].slice(-MOST_WAITING))
      return (await send()).get(request.reportId) ?? 'kept'
    },
  }
}
