import type { Sensitive } from '../release/sensitive.ts'
import type { BoundPerson, SignedInViewer } from './viewer.ts'

/** Port: accounts 账号 by openid; the openid itself is never stored in clear. */
export interface Accounts {
  /** The account of an openid; `newAccountId` becomes its id at the first sign-in. `at` in milliseconds. */
  accountOf(openid: Sensitive<string>, newAccountId: string, at: number): Promise<string>
}

/** A binding about to be made; `at` in milliseconds. */
export interface NewBinding {
  readonly accountId: string
  readonly person: BoundPerson
  readonly noticeVersion: string
  readonly at: number
  /** Id of the notice 通知 to the account that loses this person, when there is one. */
  readonly noticeId: string
}

/** Port: real-name bindings 实名绑定. The newest wins: a person is bound to one account, an account to one person. */
export interface Bindings {
  /** The person of an account, if bound. */
  personOf(accountId: string): Promise<BoundPerson | undefined>
  /**
   * Binds, and ends in the same step every other binding of this person and of this account; an account that loses the
   * person gets a notice, written in that step too. Tells whether there is one.
   */
  bind(binding: NewBinding): Promise<'bound' | 'moved'>
  unbind(accountId: string): Promise<void>
}

/** Port: everything known of the viewer of a living session; undefined when the session is over or never was. */
export interface Viewers {
  viewerOf(sessionId: string, at: number): Promise<SignedInViewer | undefined>
}
