import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { AuditEntry } from '../../evidence/audit-entry.ts'
import type { EvidenceLog, SubjectReferences } from '../../evidence/evidence-log.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { claimOf } from '../claim.ts'
import type { NoticeFailure, NoticeMessages } from '../notice.ts'
import type { PhoneCodeDirectory, PhoneCodeSource } from '../phone-code-source.ts'
import type { PlatformIdentitySource } from '../platform-identity-source.ts'
import type { EndRunningCodes } from '../running-codes.ts'
import type { WechatSource } from '../wechat-source.ts'

/** WeChat that knows the login codes `wx:<user>`, and gives no answer to `down`. */
export const wechat: WechatSource = {
  openidOf: async (loginCode) => {
    if (loginCode === 'down') return fail('unavailable')
    const user = /^wx:(\w+)$/.exec(loginCode)?.[1]
    return user === undefined ? fail('login-code-refused') : succeed(new Sensitive(`openid-${user}`))
  },
}

/** A province with one phone per person; every code is `246810`. */
export interface FakeProvince extends PhoneCodeSource {
  /** How often it was asked to send, how often it did, and how often it was asked to check. */
  asked: number
  sent: number
  checked: number
  available: boolean
}

/** The code that a fake province sends. */
export const SENT_CODE = '246810'

/** A province that holds the given people as `number name`. */
export function fakeProvince(province: ProvinceCode, people: readonly string[]): FakeProvince {
  const source: FakeProvince = {
    province,
    asked: 0,
    sent: 0,
    checked: 0,
    available: true,
    sendPhoneCode: async (name, number) => {
      source.asked += 1
      if (!source.available) return fail('unavailable')
      if (!people.includes(`${number.reveal()} ${name.reveal()}`)) return fail('no-such-holder')
      source.sent += 1
      return succeed({ ticket: `ticket-${province}-${source.sent}` })
    },
    checkPhoneCode: async (ticket, code) => {
      source.checked += 1
      if (!source.available) return fail('unavailable')
      return succeed(ticket.startsWith(`ticket-${province}-`) && code === SENT_CODE)
    },
  }
  return source
}

/** The provinces that are connected. */
export function directoryOf(sources: readonly PhoneCodeSource[]): PhoneCodeDirectory {
  return { enabled: () => sources, find: (province) => sources.find((source) => source.province === province) }
}

/** An audit log that a test reads, and that can be made to fail. */
export interface FakeEvidence extends EvidenceLog {
  readonly entries: AuditEntry[]
  writable: boolean
}

/** An empty audit log. */
export function fakeEvidence(): FakeEvidence {
  const log: FakeEvidence = {
    entries: [],
    writable: true,
    record: async (entry) => {
      if (!log.writable) return fail('evidence-unavailable')
      log.entries.push(entry)
      return succeed(undefined)
    },
  }
  return log
}

/** References that tell one holder from another and nothing else. */
export function fakeSubjects(): SubjectReferences {
  const known = new Map<string, string>()
  return {
    referenceOf: async (_type, code) => {
      const reference = known.get(code) ?? `reference-${known.size + 1}`
      known.set(code, reference)
      return succeed(reference)
    },
  }
}

/** Remembers whose codes were ended. */
export interface FakeRunningCodes extends EndRunningCodes {
  readonly ended: string[]
}

/** No code was ended yet. */
export function fakeRunningCodes(): FakeRunningCodes {
  const ended: string[] = []
  return {
    ended,
    endForSession: async (sessionId) => void ended.push(`session ${sessionId}`),
    endForPerson: async (personRef) => void ended.push(`person ${personRef}`),
    endForAccount: async (accountId) => void ended.push(`account ${accountId}`),
  }
}

/** An identity platform that knows the tokens `token-<number>-<name>`, refuses others, and gives no answer to `token-down`. */
export const fakePlatform: PlatformIdentitySource = {
  identityOf: async (token) => {
    if (token.reveal() === 'token-down') return fail('unavailable')
    const [, idNumber, encoded] = /^token-([0-9X]{18})-([A-Za-z0-9_-]+)$/.exec(token.reveal()) ?? []
    if (idNumber === undefined || encoded === undefined) return fail('token-refused')
    return succeed(claimOf({ name: Buffer.from(encoded, 'base64url').toString(), idNumber }))
  },
}

/** The token of a person at the fake platform. */
export function platformTokenOf({ name, idNumber }: { readonly name: string; readonly idNumber: string }): string {
  return `token-${idNumber}-${Buffer.from(name).toString('base64url')}`
}

/** Messages that would have reached phones, as `openid kind`; it can be made to fail. */
export interface FakeMessages extends NoticeMessages {
  readonly sent: string[]
  failure: NoticeFailure | undefined
}

/** No message was sent yet. */
export function fakeMessages(): FakeMessages {
  const messages: FakeMessages = {
    sent: [],
    failure: undefined,
    send: async (openid, kind) => {
      if (messages.failure !== undefined) return fail(messages.failure)
      messages.sent.push(`${openid.reveal()} ${kind}`)
      return succeed(undefined)
    },
  }
  return messages
}
