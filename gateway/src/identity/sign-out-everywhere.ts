import type { EndRunningCodes } from './running-codes.ts'
import type { Sessions } from './session.ts'
import type { SignedInViewer } from './viewer.ts'

/** What signing out everywhere needs; `now` in milliseconds. */
export interface SignOutEverywhereDeps {
  readonly sessions: Pick<Sessions, 'endAll'>
  readonly runningCodes: EndRunningCodes
  readonly now: () => number
}

/**
 * 手机丢了: ends every session of the account, this one too, and every code that runs for it or its person. For whoever
 * signs in on another phone after one was lost. Never fails.
 */
export type SignOutEverywhere = (viewer: SignedInViewer) => Promise<void>

/** Makes the use case. */
export function createSignOutEverywhere(deps: SignOutEverywhereDeps): SignOutEverywhere {
  const endCodes = async ({ accountId, person }: SignedInViewer): Promise<void> => {
    await deps.runningCodes.endForAccount(accountId, deps.now())
    if (person !== undefined) await deps.runningCodes.endForPerson(person.personRef, deps.now())
  }
  return async (viewer) => {
    await endCodes(viewer)
    await deps.sessions.endAll(viewer.accountId, deps.now())
    // A code that the lost phone had signed between the two steps above.
    await endCodes(viewer)
  }
}
