import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** 通知: what an account is told outside the mini-program. `bound-elsewhere`: its person bound to another WeChat user. */
export const NOTICE_KINDS = ['bound-elsewhere'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** A notice that is due; instants in milliseconds since 1970. */
export interface DueNotice {
  readonly noticeId: string
  readonly accountId: string
  readonly kind: NoticeKind
  readonly createdAt: number
}

/** Port: notices that wait for delivery; they are written in the step that causes them. */
export interface NoticeOutbox {
  /**
   * Takes notices that are due at `at`, each for one taker alone; one that is not settled is due again later, the later
   * the oftener it was taken.
   */
  take(at: number): Promise<readonly DueNotice[]>
  /** The notice is delivered or will never be. */
  settle(noticeId: string): Promise<void>
}

/** Port: where an account is reached. */
export interface AccountContacts {
  remember(accountId: string, openid: Sensitive<string>): Promise<void>
  openidOf(accountId: string): Promise<Sensitive<string> | undefined>
}

/** `not-accepted`: the user takes no such messages or is gone; `unavailable`: may succeed later. */
export type NoticeFailure = 'not-accepted' | 'unavailable'

/** Port of WeChat's subscription messages 订阅消息. `at`: when it happened, in milliseconds. */
export interface NoticeMessages {
  send(openid: Sensitive<string>, kind: NoticeKind, at: number): Promise<Result<void, NoticeFailure>>
}
