import { useGateway } from '../gateway-client/gateway-context.ts'

/** 现在: the present moment by the compared clock, in milliseconds since 1970, as of this rendering. */
export function usePresentMoment(): number {
  return useGateway().clock.read().nowMs
}
