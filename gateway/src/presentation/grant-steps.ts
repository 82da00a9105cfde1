/** Everything that bounds how long a code may run; instants in milliseconds, absent where there is no bound. */
export interface GrantBounds {
  readonly notBeforeSeconds: number
  readonly askedSteps: number
  readonly keyNotAfterSeconds: number
  readonly ends: readonly number[]
}

const MAX_STEPS = 720

/**
 * 可用分钟数: the steps of 60 s that an attestation gets: the least of what was asked, 720, the end of every
 * certificate and authorisation, and the key's end. Zero or less: nothing can be granted.
 */
export function grantSteps(bounds: GrantBounds): number {
  const endSeconds = Math.min(bounds.keyNotAfterSeconds, ...bounds.ends.map((end) => Math.floor(end / 1000)))
  const possible = Math.floor((endSeconds - bounds.notBeforeSeconds) / 60)
  return Math.min(bounds.askedSteps, MAX_STEPS, possible)
}
