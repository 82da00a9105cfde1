import { randomBytes } from 'node:crypto'
import {
  jsonAnswer,
  objectMember,
  parseJsonObject,
  textMember,
  type Answer,
  type Exchange,
  type JsonObject,
} from '../server/exchange.ts'
import { PERSONAS, personaToken } from '../synthetic/persona.ts'
import type { Messages } from './messages.ts'
import { wechatFailure, type MiniProgramCredentials } from './wechat-wire.ts'

const TOKEN_SECONDS = 7_200
const TOKEN_PATH = '/cgi-bin/stable_token'
const SEND_PATH = '/cgi-bin/message/subscribe/send'

/** Answers the two calls by which a server sends 订阅消息; undefined for every other path. */
export type AnswerSubscriptions = (exchange: Exchange) => Answer | undefined

/** Interface tokens and subscription messages, as `gateway/docs/upstreams/wechat.md` describes them. */
export function createSubscriptions(
  credentials: MiniProgramCredentials,
  messages: Pick<Messages, 'keep'>,
  now: () => number,
): AnswerSubscriptions {
  let token = { text: '', endsAt: 0 }

  function giveToken(body: JsonObject): Answer {
    if (textMember(body, 'grant_type') !== 'client_credential') return wechatFailure('40002')
    if (textMember(body, 'appid') !== credentials.appId) return wechatFailure('40013')
    if (textMember(body, 'secret') !== credentials.appSecret) return wechatFailure('40125')
    if (token.endsAt <= now()) token = { text: randomBytes(48).toString('hex'), endsAt: now() + TOKEN_SECONDS * 1000 }
    const expires = Math.ceil((token.endsAt - now()) / 1000)
    return jsonAnswer(200, { access_token: token.text, expires_in: expires })
  }

  function take(exchange: Exchange, body: JsonObject): Answer {
    if (exchange.query.get('access_token') !== token.text || token.endsAt <= now()) return wechatFailure('40001')
    const openid = textMember(body, 'touser')
    if (openid === undefined) return wechatFailure('40003')
    if (textMember(body, 'template_id') === undefined) return wechatFailure('40037')
    const values = Object.values(objectMember(body, 'data')).map((member) =>
      typeof member === 'object' && member !== null && 'value' in member ? member.value : undefined,
    )
    const words = values.filter((value) => typeof value === 'string')
    if (words.length !== values.length || words.length === 0) return wechatFailure('47003')
    // Users who are no persona are there too: taken and dropped.
    const persona = PERSONAS.find((one) => personaToken('openid', `demo:${one.persona}`) === openid)?.persona
    if (persona !== undefined) messages.keep(persona, { kind: 'subscription', text: words.join('；') })
    return jsonAnswer(200, { errcode: 0, errmsg: 'ok' })
  }

  return (exchange) => {
    if (exchange.method !== 'POST') return undefined
    const body = parseJsonObject(exchange.body) ?? {}
    if (exchange.path === TOKEN_PATH) return giveToken(body)
    return exchange.path === SEND_PATH ? take(exchange, body) : undefined
  }
}
