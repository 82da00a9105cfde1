/** Wall clock of the phone in milliseconds since 1970; may be wrong, see gateway-client/clock. */
export function wallMs(): number {
  return Date.now()
}

/** Milliseconds on a clock that nobody can set; only differences mean something. */
export function monotonicMs(): number {
  return performance.now()
}
