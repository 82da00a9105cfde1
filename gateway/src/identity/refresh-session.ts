import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Viewers } from './account.ts'
import { newRefreshToken, openedSession, type OpenedSession } from './open-session.ts'
import type { EndRunningCodes } from './running-codes.ts'
import type { AccessTokens, Sessions } from './session.ts'

/** What refreshing needs; `now` in milliseconds. */
export interface RefreshSessionDeps {
  readonly sessions: Sessions
  readonly viewers: Viewers
  readonly accessTokens: AccessTokens
  readonly runningCodes: EndRunningCodes
  readonly now: () => number
  readonly newId: () => string
}

/** `not-signed-in`: no such token was ever given; `session-ended`: it is over, or this token was used before. */
export type RefreshSessionFailure = 'not-signed-in' | 'session-ended'

/** 续期: exchanges a refresh token for a new pair. Using one twice ends the session and its running codes. */
export type RefreshSession = (refreshToken: string) => Promise<Result<OpenedSession, RefreshSessionFailure>>

/** Makes the use case. */
export function createRefreshSession(deps: RefreshSessionDeps): RefreshSession {
  return async (refreshToken) => {
    const at = deps.now()
    const next = newRefreshToken(deps.newId)
    // Read before the exchange: a second use of the token, right after it, ends the session that the first one got.
    const sessionId = await deps.sessions.sessionOf(refreshToken)
    const viewer = sessionId === undefined ? undefined : await deps.viewers.viewerOf(sessionId, at)
    const refreshed = await deps.sessions.refresh(refreshToken, next, at)
    if (!refreshed.ok) {
      const { reason, sessionId: ended } = refreshed.failure
      if (ended !== undefined) await deps.runningCodes.endForSession(ended, at)
      return fail(reason === 'unknown' ? 'not-signed-in' : 'session-ended')
    }
    return viewer === undefined ? fail('session-ended') : succeed(openedSession(deps.accessTokens, viewer, next))
  }
}
