import type { EndRunningCodes } from './running-codes.ts'
import type { Sessions } from './session.ts'
import type { SignedInViewer } from './viewer.ts'

/** What signing out needs; `now` in milliseconds. */
export interface SignOutDeps {
  readonly sessions: Pick<Sessions, 'end'>
  readonly runningCodes: EndRunningCodes
  readonly now: () => number
}

/** 退出登录: ends the session at once, and first the codes that were signed in it. Never fails. */
export type SignOut = (viewer: SignedInViewer) => Promise<void>

/** Makes the use case. */
export function createSignOut(deps: SignOutDeps): SignOut {
  return async ({ sessionId }) => {
    const at = deps.now()
    await deps.runningCodes.endForSession(sessionId, at)
    await deps.sessions.end(sessionId, at)
  }
}
