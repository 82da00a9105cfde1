import { createContext, useContext } from 'react'
import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { Clock } from '../gateway-client/clock.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { SessionState } from '../identity/session-keeper.ts'
import { createOfflineChecks, type OfflineChecks } from '../lookup/offline-checks.ts'
import { createWaitingLookups, type WaitingLookups } from '../lookup/waiting-lookups.ts'
import type { KeyValueStorage, RandomBytes, SealedStorage } from '../platform/ports.ts'
import { createAlertChoices, type AlertChoices } from './alert-choices.ts'
import { createRecentChecks, type RecentChecks } from './recent-checks.ts'
import { createReportOutbox, type ReportOutbox } from './report-outbox.ts'
import { createSeenCodes, type SeenCodeKeeper } from './seen-codes.ts'
import type { TrustKeeper } from './trust-keeper.ts'

/**
 * What scanning needs. `pending` is the code that a scan or a link brought, in memory only, never in an address.
 * `keeper` is filled by the first verifying page, so that the main package carries no SM2.
 */
export interface VerificationServices {
  readonly keeper: { current?: TrustKeeper }
  readonly pending: ObservedValue<string | undefined>
  readonly recent: RecentChecks
  readonly reports: ReportOutbox
  readonly alerts: ObservedValue<AlertChoices>
  readonly seen: SeenCodeKeeper
  /** 待查 and 待复查: what an officer asked or checked without network. */
  readonly lookups: WaitingLookups
  readonly offlineChecks: OfflineChecks
}

/** What they are made of. */
export interface VerificationPorts {
  readonly arrivedCode: string | undefined
  readonly gateway: Gateway
  readonly clock: Clock
  readonly storage: KeyValueStorage
  readonly session: ObservedValue<SessionState>
  readonly sealed: SealedStorage
  readonly randomBytes: RandomBytes
}

/** Makes the services of verification, once for the application. */
export function createVerificationServices(ports: VerificationPorts): VerificationServices {
  const { arrivedCode, gateway, clock, storage, session, sealed, randomBytes } = ports
  return {
    keeper: {},
    pending: createObservedValue(arrivedCode),
    recent: createRecentChecks({ storage, session, nowMs: () => clock.read().nowMs }),
    reports: createReportOutbox(gateway, storage),
    alerts: createAlertChoices(storage),
    seen: createSeenCodes(storage, () => clock.read().nowMs),
    lookups: createWaitingLookups(gateway, session, () => clock.read().nowMs),
    offlineChecks: createOfflineChecks({ gateway, sealed, session, randomBytes }),
  }
}

/** Filled once by the application. */
export const VerificationContext = createContext<VerificationServices | undefined>(undefined)

/** The services of verification; a component outside the application is a bug. */
export function useVerificationServices(): VerificationServices {
  const services = useContext(VerificationContext)
  if (!services) throw new Error('useVerificationServices outside of the application')
  return services
}
