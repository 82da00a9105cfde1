import { join } from 'node:path'
import {
  CERTIFICATE_STATUSES,
  STATUS_REASONS,
  type CertificateStatus,
  type StatusReason,
} from 'shared-types/vocabulary/certificate-statuses.ts'
import type { CertificateState } from '../synthetic/certificate.ts'
import { isJsonObject, numberMember } from './exchange.ts'
import { readStoredJson, writeFileAtomically } from './stored-json.ts'

/** A state that a control has set, with the moment in milliseconds. */
export interface StateChange {
  readonly state: CertificateState
  readonly at: number
}

/** States of certificates that differ from the synthetic world, by identifier; kept over restarts. */
export interface StateChanges {
  get(identifier: string): StateChange | undefined
  set(identifier: string, change: StateChange): void
  remove(identifier: string): void
}

/** Whether a value is one of the canonical statuses. */
export function isCertificateStatus(value: unknown): value is CertificateStatus {
  return CERTIFICATE_STATUSES.some((status) => status === value)
}

/** Whether a value is one of the canonical reasons of a status. */
export function isStatusReason(value: unknown): value is StatusReason {
  return STATUS_REASONS.some((reason) => reason === value)
}

/** A status with its reason, when there is one. */
export function stateOf(status: CertificateStatus, statusReason: unknown): CertificateState {
  return isStatusReason(statusReason) ? { status, statusReason } : { status }
}

/** The changes in `state/<name>.json`; entries that cannot be read are left out. */
export function loadStateChanges(folder: string, name: string): StateChanges {
  const path = join(folder, 'state', `${name}.json`)
  const changes = new Map<string, StateChange>()
  for (const [identifier, entry] of Object.entries(readStoredJson(path))) {
    if (!isJsonObject(entry) || !isCertificateStatus(entry['status'])) continue
    changes.set(identifier, {
      state: stateOf(entry['status'], entry['statusReason']),
      at: numberMember(entry, 'at') ?? 0,
    })
  }
  const store = (): void => {
    const entries = [...changes].map(([identifier, { state, at }]) => [identifier, { ...state, at }])
    writeFileAtomically(path, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
  }
  return {
    get: (identifier) => changes.get(identifier),
    set: (identifier, change) => {
      changes.set(identifier, change)
      store()
    },
    remove: (identifier) => {
      if (changes.delete(identifier)) store()
    },
  }
}
