import { Compile } from 'typebox/compile'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { NoticeFailure, NoticeKind, NoticeMessages } from '../../identity/notice.ts'
import type { Sensitive } from '../../release/sensitive.ts'
import { startDeadline } from '../transport/deadline.ts'
import { readJson } from '../transport/read-json.ts'
import { createUpstreamClient } from '../transport/upstream-client.ts'
import type { UpstreamObserver } from '../transport/upstream-observer.ts'
import { createWechatToken } from './wechat-token.ts'
import { SendAnswer } from './wechat-wire.ts'

/** How WeChat is reached for messages, from the settings; `now` in milliseconds. */
export interface WechatMessagesOptions {
  /** Origin. */
  readonly address: string
  readonly appId: string
  readonly appSecret: string
  /** 模板编号 of the notice; empty: no notices are sent. */
  readonly noticeTemplate: string
  /** Told when WeChat refuses for a reason that only the operator can mend (a wrong template, a wrong member). */
  readonly reportRefusal: (errcode: number) => void
  readonly now: () => number
  /** Hears of every exchange. */
  readonly observer?: UpstreamObserver
}

/** 订阅消息 as a port, with the end of its connections. */
export interface WechatMessages extends NoticeMessages {
  close(): Promise<void>
}

/** Codes of a token that WeChat no longer takes: nothing was sent. */
const TOKEN_OVER: ReadonlySet<number> = new Set([40001, 40014, 42001])
/** Codes that say something about this user: no such openid, or no subscription. */
const NOT_ACCEPTED: ReadonlySet<number> = new Set([40003, 43101, 43107, 43108])
/** Codes of trouble that passes: busy, called too often. */
const PASSING: ReadonlySet<number> = new Set([-1, 45009, 45047])

/** What the first device reads; `thing` members hold at most 20 characters. */
const WORDS: Readonly<Record<NoticeKind, { readonly what: string; readonly advice: string }>> = {
  'bound-elsewhere': { what: '您的实名已绑定到另一个微信', advice: '不是您本人？请立即重新绑定' },
}

const CHINA_OFFSET_MS = 8 * 3_600_000

/** `yyyy-MM-dd HH:mm` in UTC+8, as `time` members want it. */
function chinaTime(at: number): string {
  return new Date(at + CHINA_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}

const sendAnswer = Compile(SendAnswer)

/** Subscription messages through WeChat. Connections and breaker of their own: trouble with messages stops no sign-in. */
export function createWechatMessages(options: WechatMessagesOptions): WechatMessages {
  const client = createUpstreamClient({
    origin: options.address,
    contentTypes: ['application/json', 'text/plain'],
    maxBytes: 64 * 1024,
    ...(options.observer === undefined ? {} : { observer: options.observer }),
  })
  const token = createWechatToken({ ...options, client })

  /** The errcode of one attempt; undefined without a usable answer. */
  async function attempt(accessToken: string, message: object): Promise<number | undefined> {
    const path = `/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(accessToken)}`
    const headers = { 'content-type': 'application/json' }
    const body = Buffer.from(JSON.stringify(message))
    const answer = await client.send({ method: 'POST', path, headers, body }, startDeadline())
    if (!answer.ok || answer.value.status !== 200) return undefined
    const json = readJson(answer.value.body)
    return json.ok && sendAnswer.Check(json.value) ? json.value.errcode : undefined
  }

  async function sendWithToken(message: object): Promise<number | undefined> {
    const first = await token.current()
    if (!first.ok) return undefined
    const errcode = await attempt(first.value, message)
    if (errcode === undefined || !TOKEN_OVER.has(errcode)) return errcode
    token.forget(first.value)
    const second = await token.current()
    return second.ok ? attempt(second.value, message) : undefined
  }

  return {
    send: async (openid, kind, at): Promise<Result<void, NoticeFailure>> => {
      if (options.noticeTemplate === '') return fail('not-accepted')
      const errcode = await sendWithToken(messageOf(options.noticeTemplate, openid, kind, at))
      if (errcode === 0) return succeed(undefined)
      if (errcode === undefined || PASSING.has(errcode)) return fail('unavailable')
      if (NOT_ACCEPTED.has(errcode)) return fail('not-accepted')
      options.reportRefusal(errcode)
      return fail('unavailable')
    },
    close: () => client.close(),
  }
}

function messageOf(template: string, openid: Sensitive<string>, kind: NoticeKind, at: number): object {
  const { what, advice } = WORDS[kind]
  return {
    touser: openid.reveal(),
    template_id: template,
    miniprogram_state: 'formal',
    lang: 'zh_CN',
    data: { thing1: { value: what }, time2: { value: chinaTime(at) }, thing3: { value: advice } },
  }
}
