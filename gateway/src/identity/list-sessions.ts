import type { LivingSessionFacts, Sessions } from './session.ts'
import type { SignedInViewer } from './viewer.ts'

/** What listing needs; `now` in milliseconds. */
export interface ListSessionsDeps {
  readonly sessions: Pick<Sessions, 'livingOf'>
  readonly now: () => number
}

/** As many as an answer holds; whoever has more signs out everywhere. */
const MOST_SESSIONS = 100

/** A living session as its account sees it; `current` is the one that asks. */
export interface ListedSession extends LivingSessionFacts {
  readonly current: boolean
}

/** 已登录的设备: the living sessions of the account, the asking one first, then those used last. Never fails. */
export type ListSessions = (viewer: SignedInViewer) => Promise<readonly ListedSession[]>

/** Makes the use case. */
export function createListSessions({ sessions, now }: ListSessionsDeps): ListSessions {
  return async ({ accountId, sessionId }) => {
    const living = await sessions.livingOf(accountId, now(), MOST_SESSIONS)
    const listed = living.map((session) => ({ ...session, current: session.sessionId === sessionId }))
    return listed.toSorted((one, other) => Number(other.current) - Number(one.current))
  }
}
