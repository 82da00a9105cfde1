import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Sensitive } from '../../release/sensitive.ts'
import { sendJson, startWireServer, type WireServer } from '../testing/wire-server.ts'
import { createWechatMessages, type WechatMessages } from './wechat-messages.ts'

const AT = Date.UTC(2026, 10, 23, 16, 5)

let wechat: WireServer
let messages: WechatMessages
let clock: number
let reported: number[]
let bodies: unknown[]
/** What WeChat answers to each message in turn, then 0. */
let errcodes: number[]
let tokens: number

const connect = (noticeTemplate: string) =>
  createWechatMessages({
    address: wechat.origin,
    appId: 'wx1',
    appSecret: 'secret',
    noticeTemplate,
    reportRefusal: (errcode) => reported.push(errcode),
    now: () => clock,
  })

beforeEach(async () => {
  clock = AT
  reported = []
  bodies = []
  errcodes = []
  tokens = 0
  wechat = await startWireServer((request, response) => {
    bodies.push(JSON.parse(request.body.toString()))
    if (request.path === '/cgi-bin/stable_token') {
      tokens += 1
      return sendJson(response, { access_token: `token&${tokens}`, expires_in: 7200 })
    }
    return sendJson(response, { errcode: errcodes.shift() ?? 0, errmsg: 'x' })
  })
  messages = connect('template-1')
})
afterEach(async () => {
  await wechat.close()
  await messages.close()
})

const send = async () => {
  const sent = await messages.send(new Sensitive('oABC'), 'bound-elsewhere', AT)
  return sent.ok ? 'sent' : sent.failure
}

describe('a notice through WeChat', () => {
  it('is sent with one token for all, until it is nearly over', async () => {
    expect([await send(), await send()]).toEqual(['sent', 'sent'])
    const path = '/cgi-bin/message/subscribe/send?access_token=token%261'
    expect(wechat.paths).toEqual(['/cgi-bin/stable_token', path, path])
    clock += 6_900_000
    expect([await send(), tokens]).toEqual(['sent', 2])
  })
  it('says what happened and when in UTC+8, in words short enough for WeChat, and names nobody', async () => {
    await send()
    expect(bodies[0]).toEqual({
      grant_type: 'client_credential',
      appid: 'wx1',
      secret: 'secret',
      force_refresh: false,
    })
    expect(bodies[1]).toMatchObject({
      touser: 'oABC',
      template_id: 'template-1',
      data: {
        thing1: { value: expect.stringMatching(/^.{1,20}$/) },
        time2: { value: '2026-11-24 00:05' },
        thing3: { value: expect.stringMatching(/^.{1,20}$/) },
      },
    })
  })
  it.each([40001, 40014, 42001])('with a token that is over (%i) is sent once more with a new one', async (code) => {
    errcodes = [code]
    expect([await send(), tokens]).toEqual(['sent', 2])
    errcodes = [code, code]
    expect(await send()).toBe('unavailable')
  })
  it.each([
    [43101, 'not-accepted', []],
    [40003, 'not-accepted', []],
    [-1, 'unavailable', []],
    [45009, 'unavailable', []],
    [40037, 'unavailable', [40037]],
    [47003, 'unavailable', [47003]],
  ])('refused with %i is %s', async (code, outcome, told) => {
    errcodes = [code]
    expect([await send(), reported]).toEqual([outcome, told])
  })
  it.each([
    ['refuses the app', { errcode: 40125, errmsg: 'x' }],
    ['answers nonsense', []],
  ])('stays unsent while WeChat %s', async (_what, answer) => {
    wechat.handle((_request, response) => sendJson(response, answer))
    expect(await send()).toBe('unavailable')
  })
  it('is never sent without a template', async () => {
    await messages.close()
    messages = connect('')
    expect([await send(), wechat.paths]).toEqual(['not-accepted', []])
  })
})
