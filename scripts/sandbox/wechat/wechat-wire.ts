import { jsonAnswer, type Answer, type Exchange } from '../server/exchange.ts'
import { findPersona, personaToken } from '../synthetic/persona.ts'

/** Refusals as WeChat numbers them. */
const ERRORS = {
  '40029': 'invalid code',
  '40001': 'invalid credential, access_token is invalid or not latest',
  '40003': 'invalid openid',
  '40037': 'invalid template_id',
  '47003': 'argument invalid',
  '40002': 'invalid grant_type',
  '40013': 'invalid appid',
  '40125': 'invalid appsecret',
  '45011': 'api minute-quota reach limit, must slower, retry next minute',
  '40226': 'code blocked',
  '-1': 'system error',
} as const
/** Number of a refusal. */
export type ErrorNumber = keyof typeof ERRORS

/** Codes that answer with one of WeChat's other refusals. */
const TROUBLE_CODES: Readonly<Record<string, ErrorNumber>> = {
  'trouble:too-often': '45011',
  'trouble:blocked': '40226',
  'trouble:busy': '-1',
}
/** A WeChat user who is none of the personas: `guest:` and a label; the same label is the same user. */
const GUEST_CODE = /^guest:[a-z0-9-]{1,40}$/

/** The mini-program that may exchange codes. */
export interface MiniProgramCredentials {
  readonly appId: string
  readonly appSecret: string
}

/** Answers `GET /sns/jscode2session` as `gateway/docs/upstreams/wechat.md` describes it. */
export function answerWechat(credentials: MiniProgramCredentials, exchange: Exchange): Answer {
  const { method, path, query } = exchange
  if (path !== '/sns/jscode2session' || method !== 'GET') return jsonAnswer(404, { errcode: 404, errmsg: 'not found' })
  if (query.get('appid') !== credentials.appId) return wechatFailure('40013')
  if (query.get('secret') !== credentials.appSecret) return wechatFailure('40125')
  if (query.get('grant_type') !== 'authorization_code') return wechatFailure('40002')
  return exchangeCode(query.get('js_code') ?? '')
}

function exchangeCode(code: string): Answer {
  const trouble = Object.hasOwn(TROUBLE_CODES, code) ? TROUBLE_CODES[code] : undefined
  if (trouble !== undefined) return wechatFailure(trouble)
  const isDemo = code.startsWith('demo:') && findPersona(code.slice('demo:'.length)) !== undefined
  if (!isDemo && !GUEST_CODE.test(code)) return wechatFailure('40029')
  return jsonAnswer(200, {
    openid: personaToken('openid', code),
    session_key: Buffer.from(personaToken('session-key', code)).toString('base64').slice(0, 24),
    unionid: personaToken('unionid', code),
  })
}

/** A refusal as WeChat words it: HTTP 200 and a number. */
export function wechatFailure(number: ErrorNumber): Answer {
  return jsonAnswer(200, { errcode: Number(number), errmsg: ERRORS[number] })
}
