import { Compile } from 'typebox/compile'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { WechatFailure, WechatSource } from '../../identity/wechat-source.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { startDeadline } from '../transport/deadline.ts'
import { readJson } from '../transport/read-json.ts'
import { createUpstreamClient } from '../transport/upstream-client.ts'
import type { UpstreamObserver } from '../transport/upstream-observer.ts'
import { WechatAnswer } from './wechat-wire.ts'

/** How WeChat is reached, from the settings. */
export interface WechatSourceOptions {
  /** Origin. */
  readonly address: string
  readonly appId: string
  readonly appSecret: string
  /** Hears of every exchange. */
  readonly observer?: UpstreamObserver
}

/** 微信登录 as a port, with the end of its connections. */
export interface WechatConnection extends WechatSource {
  close(): Promise<void>
}

/** Codes that say something about this login code (or its account): invalid, used, account blocked. */
const LOGIN_CODE_REFUSED: ReadonlySet<number> = new Set([40029, 40163, 40226])

const wechatAnswer = Compile(WechatAnswer)

function readAnswer(bytes: Uint8Array): Result<Sensitive<string>, WechatFailure> {
  const json = readJson(bytes)
  if (!json.ok || !wechatAnswer.Check(json.value)) return fail('unavailable')
  const { errcode = 0, openid } = json.value
  if (errcode !== 0) return fail(LOGIN_CODE_REFUSED.has(errcode) ? 'login-code-refused' : 'unavailable')
  return openid === undefined ? fail('unavailable') : succeed(new Sensitive(openid))
}

/** `jscode2session` at WeChat. Not repeated: a login code works once, a second try would be told that it was used. */
export function createWechatSource(options: WechatSourceOptions): WechatConnection {
  // WeChat sends its JSON as text/plain.
  const client = createUpstreamClient({
    origin: options.address,
    contentTypes: ['application/json', 'text/plain'],
    maxBytes: 64 * 1024,
    ...(options.observer === undefined ? {} : { observer: options.observer }),
  })
  return {
    openidOf: async (loginCode) => {
      const query = new URLSearchParams({
        appid: options.appId,
        secret: options.appSecret,
        js_code: loginCode,
        grant_type: 'authorization_code',
      })
      const path = `/sns/jscode2session?${query.toString()}`
      const answer = await client.send({ method: 'GET', path, headers: {} }, startDeadline())
      return answer.ok && answer.value.status === 200 ? readAnswer(answer.value.body) : fail('unavailable')
    },
    close: () => client.close(),
  }
}
