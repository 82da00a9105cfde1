import { createContext, useContext } from 'react'
import type { Clock } from './clock.ts'
import type { Gateway } from './gateway.ts'

/** The gateway and the compared clock, as every domain folder uses them. */
export interface GatewayServices {
  readonly gateway: Gateway
  readonly clock: Clock
}

/** Filled once by the application. */
export const GatewayContext = createContext<GatewayServices | undefined>(undefined)

/** The gateway's services; a component outside the application is a bug. */
export function useGateway(): GatewayServices {
  const services = useContext(GatewayContext)
  if (!services) throw new Error('useGateway outside of the application')
  return services
}
