import { Compile } from 'typebox/compile'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { startDeadline } from '../transport/deadline.ts'
import { readJson } from '../transport/read-json.ts'
import type { UpstreamClient } from '../transport/upstream-client.ts'
import { TokenAnswer } from './wechat-wire.ts'

/** What an interface token is asked with; `now` in milliseconds. */
export interface WechatTokenDeps {
  readonly client: UpstreamClient
  readonly appId: string
  readonly appSecret: string
  readonly now: () => number
}

/** 接口调用凭据: the token for calls of the server to WeChat, asked for when it is needed, once for all who wait. */
export interface WechatToken {
  current(): Promise<Result<string, 'unavailable'>>
  /** Gives a token up that WeChat no longer takes; a newer one stays. */
  forget(token: string): void
}

/** A token is given up this long before its end, so that no call meets it there. */
const MARGIN_MS = 300_000

interface Held {
  readonly token: string
  readonly usableUntil: number
}

const tokenAnswer = Compile(TokenAnswer)

/** Tokens by `stable_token`, which gives every instance the same one (`token` would end that of the others). */
export function createWechatToken({ client, appId, appSecret, now }: WechatTokenDeps): WechatToken {
  let held: Held | undefined
  let asking: Promise<Result<string, 'unavailable'>> | undefined

  async function ask(): Promise<Result<string, 'unavailable'>> {
    const request = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: false }
    const headers = { 'content-type': 'application/json' }
    const body = Buffer.from(JSON.stringify(request))
    const answer = await client.send({ method: 'POST', path: '/cgi-bin/stable_token', headers, body }, startDeadline())
    if (!answer.ok || answer.value.status !== 200) return fail('unavailable')
    const json = readJson(answer.value.body)
    if (!json.ok || !tokenAnswer.Check(json.value)) return fail('unavailable')
    const { access_token, expires_in } = json.value
    held = { token: access_token, usableUntil: now() + expires_in * 1000 - MARGIN_MS }
    return succeed(access_token)
  }

  return {
    current: async () => {
      if (held !== undefined && held.usableUntil > now()) return succeed(held.token)
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
    forget: (token) => {
      if (held?.token === token) held = undefined
    },
  }
}
