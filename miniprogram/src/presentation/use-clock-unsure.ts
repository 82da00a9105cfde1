import { useGateway } from '../gateway-client/gateway-context.ts'

/** Above this many seconds of uncertainty a verifier may find the minute wrong (presentation code RTC1, clocks). */
const UNSURE_SECONDS = 60

/** 时间说不准: true when the minute on show may be a wrong one. */
export function useClockUnsure(): boolean {
  return useGateway().clock.read().uncertaintySeconds > UNSURE_SECONDS
}
