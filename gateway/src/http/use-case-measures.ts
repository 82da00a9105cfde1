import { Counter, type Registry } from 'prom-client'

/** 业务指标: what is counted of presentations, verifications and sessions; every label is a word of a closed list. */
export interface UseCaseMeasures {
  /** `signed`, or the error code with which it was refused. */
  presentation(outcome: string): void
  verification(conclusion: string, reasons: readonly string[]): void
  /** `opened`, `refreshed`, `ended`, or `refused` with the error code behind it. */
  /** By class of the reported code 上报的码. */
  codeReport(codeClass: string): void
  session(event: 'opened' | 'refreshed' | 'ended' | `refused-${string}`): void
}

/** Registers them. */
export function createUseCaseMeasures(registry: Registry): UseCaseMeasures {
  const registers = [registry]
  const presentations = new Counter({
    name: 'gateway_presentations_total',
    help: 'Attestations signed, or refused by error code',
    labelNames: ['outcome'],
    registers,
  })
  const verifications = new Counter({
    name: 'gateway_verifications_total',
    help: 'Verifications by conclusion',
    labelNames: ['conclusion'],
    registers,
  })
  const reasons = new Counter({
    name: 'gateway_verification_reasons_total',
    help: 'Reasons given in verifications, by the conclusion they stood under',
    labelNames: ['conclusion', 'reason'],
    registers,
  })
  const codeReports = new Counter({
    name: 'gateway_code_reports_total',
    help: 'Codes reported as made to deceive, by class',
    labelNames: ['class'],
    registers,
  })
  const sessions = new Counter({
    name: 'gateway_sessions_total',
    help: 'Sessions opened, refreshed, ended, or refused by error code',
    labelNames: ['event'],
    registers,
  })
  return {
    presentation: (outcome) => presentations.inc({ outcome }),
    verification: (conclusion, given) => {
      verifications.inc({ conclusion })
      for (const reason of given) reasons.inc({ conclusion, reason })
    },
    codeReport: (codeClass) => codeReports.inc({ class: codeClass }),
    session: (event) => sessions.inc({ event }),
  }
}
