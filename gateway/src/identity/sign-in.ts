import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Accounts, Viewers } from './account.ts'
import type { EndInspectors } from './inspector-register.ts'
import type { AccountContacts } from './notice.ts'
import { newRefreshToken, openedSession, type OpenedSession } from './open-session.ts'
import { SESSION_MS, type AccessTokens, type Sessions } from './session.ts'
import type { WechatSource } from './wechat-source.ts'

/** What signing in needs; `now` in milliseconds. */
export interface SignInDeps {
  readonly wechat: WechatSource
  readonly accounts: Accounts
  readonly contacts: Pick<AccountContacts, 'remember'>
  readonly inspectors: EndInspectors
  readonly sessions: Sessions
  readonly viewers: Viewers
  readonly accessTokens: AccessTokens
  readonly now: () => number
  readonly newId: () => string
}

/** `not-signed-in`: WeChat does not know the login code; `upstream-unavailable`: WeChat gives no answer. */
export type SignInFailure = 'not-signed-in' | 'upstream-unavailable'

/** 登录 with the one-use login code of `wx.login`; makes the account at the first time. */
export type SignIn = (loginCode: string) => Promise<Result<OpenedSession, SignInFailure>>

/** Makes the use case. */
export function createSignIn(deps: SignInDeps): SignIn {
  return async (loginCode) => {
    const openid = await deps.wechat.openidOf(loginCode)
    if (!openid.ok) return fail(openid.failure === 'unavailable' ? 'upstream-unavailable' : 'not-signed-in')
    const at = deps.now()
    // Before the session begins: it would be one of an officer whose certificate ended a moment ago.
    await deps.inspectors.endOver(at)
    const accountId = await deps.accounts.accountOf(openid.value, deps.newId(), at)
    await deps.contacts.remember(accountId, openid.value)
    const sessionId = deps.newId()
    const refreshToken = newRefreshToken(deps.newId)
    await deps.sessions.begin({ sessionId, accountId, refreshToken, at, endsAt: at + SESSION_MS })
    const viewer = await deps.viewers.viewerOf(sessionId, at)
    if (viewer === undefined) throw new Error('a session that just began has no viewer')
    return succeed(openedSession(deps.accessTokens, viewer, refreshToken))
  }
}
