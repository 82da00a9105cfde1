import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendJson, startWireServer, type WireServer } from '../testing/wire-server.ts'
import { createWechatSource, type WechatConnection } from './wechat-source.ts'

let wechat: WireServer
let source: WechatConnection

beforeEach(async () => {
  wechat = await startWireServer((_request, response) => sendJson(response, {}))
  source = createWechatSource({ address: wechat.origin, appId: 'wx1', appSecret: 'not & a secret' })
})
afterEach(async () => {
  await wechat.close()
  await source.close()
})

const answerWith = (answer: unknown) => wechat.handle((_request, response) => sendJson(response, answer))

async function signIn(loginCode = 'code'): Promise<string> {
  const found = await source.openidOf(loginCode)
  return found.ok ? found.value.reveal() : found.failure
}

describe('sign-in at WeChat', () => {
  it('gives the openid of a login code', async () => {
    wechat.handle((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.end(JSON.stringify({ openid: 'oABC-123_x', session_key: 'never read' }))
    })
    expect(await signIn('a&b=c')).toBe('oABC-123_x')
    expect(wechat.paths).toEqual([
      '/sns/jscode2session?appid=wx1&secret=not+%26+a+secret&js_code=a%26b%3Dc&grant_type=authorization_code',
    ])
  })
  it.each([
    [40029, 'login-code-refused'],
    [40163, 'login-code-refused'],
    [40226, 'login-code-refused'],
    [45011, 'unavailable'],
    [-1, 'unavailable'],
    [40013, 'unavailable'],
    [40125, 'unavailable'],
    [12345, 'unavailable'],
  ])('with error %i is %s', async (errcode, failure) => {
    answerWith({ errcode, errmsg: 'x' })
    expect(await signIn()).toBe(failure)
  })
  it.each([
    ['no openid', {}],
    ['an openid of another type', { openid: 1 }],
    ['an openid that is none', { openid: '<b>' }],
    ['an array', [{ openid: 'o1' }]],
  ])('answered with %s is unavailable', async (_what, answer) => {
    answerWith(answer)
    expect(await signIn()).toBe('unavailable')
  })
  it('is not tried twice when the connection breaks: a code works once', async () => {
    wechat.handle((_request, response) => void response.socket?.resetAndDestroy())
    expect(await signIn()).toBe('unavailable')
    expect(wechat.paths).toHaveLength(1)
  })
})
