import type { StateChange } from '../server/state-changes.ts'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'

/** When the ministry came to know more than the province: after the certificates of the personas were issued. */
const SINCE = Date.parse('2024-11-04T10:00:00+08:00')

/**
 * States that the ministry has from elsewhere, by identifier: `hazmat` was stopped in province 33, of which the issuing
 * province 51 has not heard. Each holds until the province tells of a later change.
 */
export function ministryOwnStates(personas: readonly SyntheticCertificate[]): ReadonlyMap<string, StateChange> {
  const state = { status: 'SUSPENDED', statusReason: 'administrative-penalty' } as const
  const stopped = personas.filter(({ persona, kind }) => persona === 'hazmat' && kind === 7)
  return new Map(stopped.map(({ identifier }) => [identifier, { state, at: SINCE }]))
}
