import type { AccessTokens } from './session.ts'
import type { SignedInViewer } from './viewer.ts'

/** A session as its user gets it. */
export interface OpenedSession {
  readonly accessToken: string
  /** Works once. */
  readonly refreshToken: string
  readonly expiresInSeconds: number
  readonly viewer: SignedInViewer
}

/** 256 random bits as text. */
export function newRefreshToken(newId: () => string): string {
  return `${newId()}${newId()}`
}

/** The session of a viewer with a fresh access token. */
export function openedSession(accessTokens: AccessTokens, viewer: SignedInViewer, refreshToken: string): OpenedSession {
  const accessToken = accessTokens.issue(viewer.sessionId)
  return { accessToken, refreshToken, expiresInSeconds: accessTokens.expiresInSeconds, viewer }
}
