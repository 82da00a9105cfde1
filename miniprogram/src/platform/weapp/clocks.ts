import { wechat } from './wechat.ts'

/** Wall clock of the phone in milliseconds since 1970; may be wrong, see gateway-client/clock. */
export function wallMs(): number {
  return Date.now()
}

/** Milliseconds on a clock that nobody can set; only differences mean something. */
export function monotonicMs(): number {
  const performance = wechat.getPerformance?.()
  // base libraries before 2.11 have no now(): the wall clock then vouches for itself
  return performance?.now?.() ?? Date.now()
}
