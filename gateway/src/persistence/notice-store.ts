import type { Kysely, Transaction } from 'kysely'
import type { FieldSealer } from '../cryptography/key-ring.ts'
import { NOTICE_KINDS, type AccountContacts, type NoticeKind, type NoticeOutbox } from '../identity/notice.ts'
import { Sensitive } from '../release/sensitive.ts'
import { insertUnlessPresent } from './dialect.ts'
import type { Schema } from './schema.ts'

const OPENID = 'account_contacts.openid'
const TAKEN_AT_ONCE = 50
const FIRST_LEASE_MS = 30_000
const LONGEST_LEASE_MS = 3_600_000

/** Store of where accounts are reached; openids are sealed, and written once. */
export function createContactStore(database: Kysely<Schema>, sealer: FieldSealer): AccountContacts {
  const find = (accountId: string) =>
    database
      .selectFrom('account_contacts')
      .select('sealed_openid')
      .where('account_id', '=', accountId)
      .executeTakeFirst()
  return {
    remember: async (accountId, openid) => {
      if ((await find(accountId)) !== undefined) return
      const row = { account_id: accountId, sealed_openid: sealer.seal(OPENID, openid.reveal()) }
      await insertUnlessPresent(database.insertInto('account_contacts').values(row))
    },
    openidOf: async (accountId) => {
      const row = await find(accountId)
      return row && new Sensitive(sealer.open(OPENID, row.sealed_openid))
    },
  }
}

/** A notice about to be written. */
export interface NewNotice {
  readonly noticeId: string
  readonly accountId: string
  readonly kind: NoticeKind
  readonly at: number
}

/** Writes a notice inside the transaction of what causes it, so that neither is without the other. */
export async function insertNotice(transaction: Transaction<Schema>, notice: NewNotice): Promise<void> {
  const { noticeId, accountId, kind, at } = notice
  const row = { notice_id: noticeId, account_id: accountId, kind, created_at: at, tries: 0, due_at: at }
  await transaction.insertInto('notices').values(row).execute()
}

/** Store of notices 通知 that wait for delivery. */
export function createNoticeStore(database: Kysely<Schema>): NoticeOutbox {
  /** Conditional on the count of tries: of several takers one gets it. */
  const lease = async (noticeId: string, tries: number, at: number): Promise<boolean> => {
    const until = at + Math.min(LONGEST_LEASE_MS, FIRST_LEASE_MS * 2 ** Math.min(tries, 10))
    const taken = await database
      .updateTable('notices')
      .set({ tries: tries + 1, due_at: until })
      .where('notice_id', '=', noticeId)
      .where('tries', '=', tries)
      .executeTakeFirst()
    return taken.numUpdatedRows === 1n
  }
  return {
    take: async (at) => {
      const due = await database
        .selectFrom('notices')
        .selectAll()
        .where('due_at', '<=', at)
        .orderBy('due_at')
        .limit(TAKEN_AT_ONCE)
        .execute()
      const taken = []
      for (const { notice_id, account_id, kind, created_at, tries } of due) {
        const known = NOTICE_KINDS.find((one) => one === kind)
        if (known === undefined) throw new Error('notices: unknown kind')
        if (!(await lease(notice_id, tries, at))) continue
        taken.push({ noticeId: notice_id, accountId: account_id, kind: known, createdAt: created_at })
      }
      return taken
    },
    settle: async (noticeId) => {
      await database.deleteFrom('notices').where('notice_id', '=', noticeId).execute()
    },
  }
}
