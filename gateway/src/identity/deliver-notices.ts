import type { AccountContacts, DueNotice, NoticeMessages, NoticeOutbox } from './notice.ts'

/** A notice older than this is no news any more. */
const NEWS_MS = 3 * 86_400_000

/** What delivering needs; `now` in milliseconds. */
export interface DeliverNoticesDeps {
  readonly notices: NoticeOutbox
  readonly contacts: AccountContacts
  readonly messages: NoticeMessages
  readonly now: () => number
}

/** 发通知: delivers what is due; what cannot be delivered now stays and is due again. At least once, not exactly once. */
export function createDeliverNotices(deps: DeliverNoticesDeps): () => Promise<void> {
  const deliver = async ({ noticeId, accountId, kind, createdAt }: DueNotice): Promise<void> => {
    const openid = await deps.contacts.openidOf(accountId)
    if (openid !== undefined && deps.now() - createdAt < NEWS_MS) {
      const sent = await deps.messages.send(openid, kind, createdAt)
      if (!sent.ok && sent.failure === 'unavailable') return
    }
    await deps.notices.settle(noticeId)
  }
  return async () => {
    for (const notice of await deps.notices.take(deps.now())) await deliver(notice)
  }
}
