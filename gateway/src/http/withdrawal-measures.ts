import { Counter, Gauge, type Registry } from 'prom-client'

/** 状态名单指标: the list in force, and what keeps it from being right. */
export interface WithdrawalMeasures {
  /** The list in force; `issuedAt` in Unix seconds. */
  inForce(list: { readonly version: number; readonly issuedAt: number; readonly records: number }): void
  failed(reason: 'no-key' | 'fault'): void
  /** Certificates with running codes about which neither province nor ministry answered in the last question. */
  unanswered(certificates: number): void
}

/** Registers them. */
export function createWithdrawalMeasures(registry: Registry): WithdrawalMeasures {
  const registers = [registry]
  let issuedAt: number | undefined
  const version = new Gauge({ name: 'gateway_withdrawals_version', help: 'Version of the withdrawal list', registers })
  const records = new Gauge({ name: 'gateway_withdrawals_records', help: 'Codes that the list names', registers })
  const age = new Gauge({
    name: 'gateway_withdrawals_age_seconds',
    help: 'Time since the withdrawal list in force was issued',
    registers,
    collect: () => {
      if (issuedAt !== undefined) age.set(Math.max(0, Date.now() / 1000 - issuedAt))
    },
  })
  const failures = new Counter({
    name: 'gateway_withdrawals_failures_total',
    help: 'Attempts to publish a withdrawal list that came to nothing, by reason',
    labelNames: ['reason'],
    registers,
  })
  const unanswered = new Gauge({
    name: 'gateway_withdrawals_unanswered_certificates',
    help: 'Certificates with running codes about which no source answered when last asked',
    registers,
  })
  return {
    inForce: (list) => {
      version.set(list.version)
      records.set(list.records)
      issuedAt = list.issuedAt
    },
    failed: (reason) => failures.inc({ reason }),
    unanswered: (certificates) => unanswered.set(certificates),
  }
}
