import type { Result } from 'shared-types/vocabulary/result.ts'

/** How long a session may be refreshed before a new sign-in, in milliseconds: 30 days (assumed). */
export const SESSION_MS = 30 * 86_400_000

/** A session about to begin; instants in milliseconds since 1970. */
export interface NewSession {
  readonly sessionId: string
  readonly accountId: string
  readonly refreshToken: string
  readonly at: number
  readonly endsAt: number
}

/**
 * Why a refresh token is refused: `unknown` it never was one · `ended` its session is over · `reused` it was used before,
 * which ended the session, for one of its two users stole it.
 */
export type RefreshFailure = 'unknown' | 'ended' | 'reused'

/** A refused refresh; the session when there is one that the refusal ended. */
export interface RefreshRefusal {
  readonly reason: RefreshFailure
  readonly sessionId?: string
}

/** The session of a refresh token. */
export interface RefreshedSession {
  readonly sessionId: string
}

/** A session that lives; instants in milliseconds since 1970. `renewedAt` is when its newest refresh token was given. */
export interface LivingSessionFacts {
  readonly sessionId: string
  readonly begunAt: number
  readonly renewedAt: number
}

/** Port: sessions 会话 and their one-use refresh tokens. */
export interface Sessions {
  begin(session: NewSession): Promise<void>
  /** The session of a refresh token, used or not, over or not. */
  sessionOf(token: string): Promise<string | undefined>
  /** Exchanges a token for the next one, in one step; of two at once exactly one succeeds. */
  refresh(token: string, nextToken: string, at: number): Promise<Result<RefreshedSession, RefreshRefusal>>
  /** Sessions of an account that live at `at`, those renewed last first, at most `most`. */
  livingOf(accountId: string, at: number, most: number): Promise<readonly LivingSessionFacts[]>
  end(sessionId: string, at: number): Promise<void>
  /** Ends every session of an account. */
  endAll(accountId: string, at: number): Promise<void>
  /** Forgets sessions that were over before `before`, with their tokens. */
  sweep(before: number): Promise<void>
}

/** Port: access tokens 访问令牌, signed and short; the session behind one is looked up on every request. */
export interface AccessTokens {
  /** 访问令牌有效期: how long a token lives from its issue. */
  readonly expiresInSeconds: number
  issue(sessionId: string): string
  /** The session id of a genuine token that has not expired. */
  verify(token: string): string | undefined
}
