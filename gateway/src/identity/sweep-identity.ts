import { TRIES_KEPT_MS, type BindingTries } from './binding-tries.ts'
import type { IdentityProofs } from './identity-proof.ts'
import type { EndInspectors } from './inspector-register.ts'
import type { Sessions } from './session.ts'

const DAY_MS = 86_400_000

/** What forgetting needs; `now` in milliseconds. */
export interface SweepIdentityDeps {
  readonly sessions: Pick<Sessions, 'sweep'>
  readonly proofs: Pick<IdentityProofs, 'sweep'>
  readonly tries: Pick<BindingTries, 'sweep'>
  readonly inspectors: EndInspectors
  readonly now: () => number
}

/**
 * 清理: forgets what is over, and ends officers' accounts with their certificates: proofs after a day (the limit of codes for one number looks back an hour), tries to bind
 * once no lock looks back on them, sessions with their tokens after seven days (until then a reused token is still told
 * from one that never was).
 */
export function createSweepIdentity({
  sessions,
  proofs,
  tries,
  inspectors,
  now,
}: SweepIdentityDeps): () => Promise<void> {
  return async () => {
    await proofs.sweep(now() - DAY_MS)
    await tries.sweep(now() - TRIES_KEPT_MS)
    await inspectors.endOver(now())
    await sessions.sweep(now() - 7 * DAY_MS)
  }
}
