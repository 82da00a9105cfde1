import type { Session, Viewer } from 'shared-types/contracts/sessions.ts'
import type { SessionTokens } from '../gateway-client/gateway.ts'
import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { KeyValueStorage } from '../platform/ports.ts'

/**
 * 当前账号: `account` names whose things are kept on this phone (WeChat's one account, or a demo persona); it stays
 * when the session is over, so that codes made ready can still be shown. `viewer` is absent until signed in.
 */
export interface SessionState {
  readonly account?: string
  readonly viewer?: Viewer
  readonly signedIn: boolean
}

/** Keeps sessions, one for each account, so that changing the demo persona signs nobody out. */
export interface SessionKeeper {
  readonly state: ObservedValue<SessionState>
  readonly tokens: SessionTokens
  /** Makes an account the current one; true when it has a session already. */
  readonly choose: (account: string) => boolean
  readonly start: (account: string, session: Session) => void
  readonly replaceViewer: (viewer: Viewer) => void
  /** Forgets the current account's session and that it was here. */
  readonly forget: () => void
}

interface KeptSession {
  readonly accessToken: string
  readonly refreshToken: string
  readonly viewer: Viewer
}

const LAST_ACCOUNT = 'last-account'
const CURRENT_ACCOUNT = 'current-account'
const sessionKey = (account: string) => `session:${account}`

function readKept(storage: KeyValueStorage, account: string): KeptSession | undefined {
  const text = storage.read(sessionKey(account))
  if (text === undefined) return undefined
  try {
    const kept: KeptSession = JSON.parse(text)
    return kept
  } catch {
    // written by an older version or cut off: sign in again
    return undefined
  }
}

function readState(tab: KeyValueStorage, account: string | undefined): SessionState {
  if (account === undefined) return { signedIn: false }
  const session = readKept(tab, account)
  return session ? { account, viewer: session.viewer, signedIn: true } : { account, signedIn: false }
}

/** `tab` holds the sessions; `kept` only the name of the last account. */
export function createSessionKeeper(tab: KeyValueStorage, kept: KeyValueStorage): SessionKeeper {
  const state = createObservedValue(readState(tab, tab.read(CURRENT_ACCOUNT) ?? kept.read(LAST_ACCOUNT)))
  const show = (account: string) => state.write(readState(tab, account))
  const current = () => {
    const { account } = state.read()
    return account === undefined ? undefined : { account, session: readKept(tab, account) }
  }
  const write = (account: string, { accessToken, refreshToken, viewer }: KeptSession) => {
    tab.write(sessionKey(account), JSON.stringify({ accessToken, refreshToken, viewer }))
  }
  const choose = (account: string) => {
    tab.write(CURRENT_ACCOUNT, account)
    kept.write(LAST_ACCOUNT, account)
    show(account)
    return state.read().signedIn
  }
  const change = (make: (session: KeptSession) => KeptSession) => {
    const now = current()
    if (!now?.session) return
    write(now.account, make(now.session))
    show(now.account)
  }
  const end = () => {
    const now = current()
    if (!now) return
    tab.remove(sessionKey(now.account))
    show(now.account)
  }
  return {
    state,
    choose,
    start: (account, session) => {
      write(account, session)
      choose(account)
    },
    replaceViewer: (viewer) => change((session) => ({ ...session, viewer })),
    forget: () => {
      end()
      tab.remove(CURRENT_ACCOUNT)
      kept.remove(LAST_ACCOUNT)
      state.write({ signedIn: false })
    },
    tokens: { read: () => current()?.session, renew: (session) => change(() => session), end },
  }
}
