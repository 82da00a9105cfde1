import { createContext, useContext } from 'react'
import type { ObservedValue } from '../design/observed-value.ts'
import type { TrustKeeper } from './trust-keeper.ts'

/**
 * What scanning needs. `pending` is the code that a scan or a link brought, in memory only, never in an address.
 * `keeper` is filled by the first verifying page, so that the main package carries no SM2.
 */
export interface VerificationServices {
  readonly keeper: { current?: TrustKeeper }
  readonly pending: ObservedValue<string | undefined>
}

/** Filled once by the application. */
export const VerificationContext = createContext<VerificationServices | undefined>(undefined)

/** The services of verification; a component outside the application is a bug. */
export function useVerificationServices(): VerificationServices {
  const services = useContext(VerificationContext)
  if (!services) throw new Error('useVerificationServices outside of the application')
  return services
}
