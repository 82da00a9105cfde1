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

/** `tab` holds the sessions; `kept` only the name of the last account. */
export function createSessionKeeper(tab: KeyValueStorage, kept: KeyValueStorage): SessionKeeper {
  const stateOf = (account: string | undefined): SessionState => {
    if (account === undefined) return { signedIn: false }
    const session = readKept(tab, account)
    return session ? { account, viewer: session.viewer, signedIn: true } : { account, signedIn: false }
  }
  const state = createObservedValue(stateOf(tab.read(CURRENT_ACCOUNT) ?? kept.read(LAST_ACCOUNT)))
  const write = (account: string, session: KeptSession) => {
    const { accessToken, refreshToken, viewer } = session
    tab.write(sessionKey(account), JSON.stringify({ accessToken, refreshToken, viewer }))
    if (account === state.read().account) state.write(stateOf(account))
  }
  const current = () => {
    const { account } = state.read()
    return account === undefined ? undefined : { account, session: readKept(tab, account) }
  }
  const choose = (account: string) => {
    tab.write(CURRENT_ACCOUNT, account)
    kept.write(LAST_ACCOUNT, account)
    state.write(stateOf(account))
    return state.read().signedIn
  }
  const dropSession = (account: string) => {
    tab.remove(sessionKey(account))
    state.write(stateOf(account))
  }
  return {
    state,
    choose,
    start: (account, session) => {
      write(account, session)
      choose(account)
    },
    replaceViewer: (viewer) => {
      const now = current()
      if (now?.session) write(now.account, { ...now.session, viewer })
    },
    forget: () => {
      const now = current()
      if (!now) return
      tab.remove(sessionKey(now.account))
      tab.remove(CURRENT_ACCOUNT)
      kept.remove(LAST_ACCOUNT)
      state.write({ signedIn: false })
    },
    tokens: {
      read: () => current()?.session,
      renew: (session) => {
        const now = current()
        if (now) write(now.account, session)
      },
      end: () => {
        const now = current()
        if (now) dropSession(now.account)
      },
    },
  }
}
