import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { judgeEarlier, judgeVersion, type JudgeDeps, type VersionFailure } from './judge-version.ts'
import type { PolicyBundleStore } from './policy-store.ts'
import type { OpenVersionFailure, PolicyVersion, PolicyVersions } from './policy-versions.ts'

/** An instance that has not heard for this long which version is in force answers nothing (release policy, change). */
export const CONFIRMED_FOR_MS = 5_000

/** `went-back`: the store knows less than this instance: it is an older copy; `content-changed`: other bytes, same sequence. */
export type ConfirmFailure = VersionFailure | 'went-back' | 'content-changed' | 'store-unavailable'

/** 当前策略: the version in force at this instance, and whether it is sure of it. */
export interface ActivePolicy {
  inForce(): PolicyVersion
  /** True for five seconds after the store was last asked. */
  confirmed(): boolean
  /** Asks the store, and takes up a newer version. Several calls at once ask once. False: it could not be confirmed. */
  refresh(): Promise<boolean>
}

/** What holding the active policy needs. */
export interface ActivePolicyDeps extends JudgeDeps {
  readonly store: Pick<PolicyBundleStore, 'newest' | 'find' | 'all'>
  readonly versions: Pick<PolicyVersions, 'activated' | 'predecessorOf' | 'shipped'>
  /** Milliseconds that never jump. */
  readonly monotonic: () => number
  /** Milliseconds since 1970; a machine that slept is told by it alone. */
  readonly now: () => number
  readonly onChange: (version: PolicyVersion) => void
  readonly onTrouble: (failure: ConfirmFailure, error?: unknown) => void
}

/** The version in force by the store, judged; or what was shipped, while nothing was activated. */
async function readNewest(deps: ActivePolicyDeps): Promise<Result<PolicyVersion, OpenVersionFailure | VersionFailure>> {
  const stored = await deps.store.all()
  const newest = stored.at(-1)
  if (newest === undefined) return deps.versions.shipped()
  const failure = await judgeEarlier(deps, stored)
  return failure === undefined ? judgeVersion(deps, newest) : fail(failure)
}

/** Opens the version in force; every failure must stop the start. Throws when the store does. */
export async function openActivePolicy(
  deps: ActivePolicyDeps,
): Promise<Result<ActivePolicy, OpenVersionFailure | VersionFailure>> {
  const asked = { monotonic: deps.monotonic(), wall: deps.now() }
  const opened = await readNewest(deps)
  return opened.ok ? succeed(holdPolicy(deps, opened.value, asked)) : opened
}

/** When the store was asked, by both clocks. */
interface Moment {
  readonly monotonic: number
  readonly wall: number
}

/** Newer versions one after the other, each judged against the one before it; what could be judged is in force. */
async function takeUp(
  deps: ActivePolicyDeps,
  current: PolicyVersion,
  newest: number,
  use: (version: PolicyVersion) => void,
): Promise<ConfirmFailure | undefined> {
  for (let next = current.bundle.sequence + 1; next <= newest; next += 1) {
    const stored = await deps.store.find(next)
    if (stored === undefined) return 'bundle-missing'
    const judged = await judgeVersion(deps, stored)
    if (!judged.ok) return judged.failure
    use(judged.value)
  }
  return undefined
}

/** Asks the store once; undefined: the version in force is the one that `use` heard last. */
async function askStore(
  deps: ActivePolicyDeps,
  current: PolicyVersion,
  use: (version: PolicyVersion) => void,
): Promise<ConfirmFailure | undefined> {
  const newest = (await deps.store.newest()) ?? { sequence: 0, digest: '' }
  const { sequence } = current.bundle
  if (newest.sequence < sequence) return 'went-back'
  if (newest.sequence === sequence && sequence > 0 && newest.digest !== current.digest) return 'content-changed'
  return takeUp(deps, current, newest.sequence, use)
}

function holdPolicy(deps: ActivePolicyDeps, opened: PolicyVersion, openedAt: Moment): ActivePolicy {
  let current = opened
  let confirmedAt = openedAt
  let asking: Promise<boolean> | undefined
  const use = (version: PolicyVersion): void => {
    current = version
    deps.onChange(version)
  }

  async function ask(): Promise<boolean> {
    // The answer was true when the question was asked, not when it came back.
    const asked = { monotonic: deps.monotonic(), wall: deps.now() }
    try {
      const failure = await askStore(deps, current, use)
      if (failure === undefined) confirmedAt = asked
      else deps.onTrouble(failure)
      return failure === undefined
    } catch (error) {
      deps.onTrouble('store-unavailable', error)
      return false
    }
  }

  return {
    inForce: () => current,
    confirmed() {
      const [ticks, wall] = [deps.monotonic() - confirmedAt.monotonic, deps.now() - confirmedAt.wall]
      // A clock that was set back tells nothing; then the store is asked again.
      return ticks < CONFIRMED_FOR_MS && wall >= 0 && wall < CONFIRMED_FOR_MS
    },
    refresh() {
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
  }
}
