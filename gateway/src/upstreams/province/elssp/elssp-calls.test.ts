import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Sensitive } from '../../../release/sensitive.ts'
import { connectElssp, type ConnectedProvince } from '../../testing/connect-elssp.ts'

let connected: ConnectedProvince
beforeEach(async () => {
  connected = await connectElssp()
})
afterEach(() => connected.close())

const find = async () => {
  const found = await connected.connection.findOrganisations(new Sensitive('339900199001011236'))
  return found.ok ? 'heard' : found.failure
}

describe('a session', () => {
  it('is opened once for all who ask at the same time', async () => {
    expect(await Promise.all([find(), find(), find()])).toEqual(['heard', 'heard', 'heard'])
    expect(connected.province.logins()).toBe(1)
  })

  it('that the province forgot is opened again, and the call repeated once', async () => {
    await find()
    connected.province.restart()
    expect(await find()).toBe('heard')
    expect(connected.province.logins()).toBe(2)
  })

  it('that is refused again and again is refused', async () => {
    connected.province.loginReply((answer) => {
      connected.province.restart()
      return answer
    })
    expect(await find()).toBe('refused')
    expect(connected.province.logins()).toBe(2)
  })

  it.each([
    ['a key sealed by somebody else', (data: object) => ({ ...data, sealedKey: '00'.repeat(129) }), 'not-authentic'],
    ['another session id', (data: object) => ({ ...data, sessionId: 'mine' }), 'not-authentic'],
    ['another life', (data: object) => ({ ...data, expiresInSeconds: 9_999 }), 'not-authentic'],
    ['an id that could not stand in a header', (data: object) => ({ ...data, sessionId: 'a\r\nb' }), 'unreadable'],
    ['a life in words', (data: object) => ({ ...data, expiresInSeconds: '1800' }), 'unreadable'],
  ])('offered with %s is not taken', async (_what, change, failure) => {
    connected.province.loginReply((answer) => ({ ...answer, data: change(Object(answer['data'])) }))
    expect(await find()).toBe(failure)
  })

  it('offered without a signature is not taken', async () => {
    connected.province.loginReply(({ code, data }) => ({ code, data }))
    expect(await find()).toBe('not-authentic')
  })
})

describe('an answer', () => {
  const envelope = { code: '0', message: '', dataTime: '2026-08-01 08:10:00', data: { organizations: [] } }

  it('that was altered on its way is not authentic', async () => {
    connected.province.reply(() => ({
      envelope,
      swapBody: JSON.stringify({ ...envelope, dataTime: '2026-08-02 08:10:00' }),
    }))
    expect(await find()).toBe('not-authentic')
  })
  it('without or with another signature is not authentic', async () => {
    connected.province.reply(() => ({ envelope, swapSignature: '' }))
    expect(await find()).toBe('not-authentic')
    connected.province.reply(() => ({ envelope, swapSignature: '0'.repeat(64) }))
    expect(await find()).toBe('not-authentic')
  })
  it('to an earlier request is not authentic', async () => {
    connected.province.reply(() => ({ envelope }))
    expect(await find()).toBe('heard')
    const earlier = connected.province.lastSignature()
    connected.province.reply(() => ({ envelope, swapSignature: earlier }))
    expect(await find()).toBe('not-authentic')
  })
  it.each([
    ['the code of a refusal', { code: '23', message: '' }, 'refused'],
    ['no right to this kind', { code: '100', message: '' }, 'refused'],
    ['a failure of its own', { code: '99', message: '' }, 'failed'],
    ['a code that nobody knows', { code: '4711', message: '' }, 'failed'],
    ['a code that is a number', { code: 0, data: {} }, 'unreadable'],
    ['no moment of its data', { code: '0', data: { organizations: [] } }, 'unreadable'],
    ['a moment that never was', { ...envelope, dataTime: '2026-02-30 08:10:00' }, 'unreadable'],
    ['an array', [envelope], 'unreadable'],
    ['null', null, 'unreadable'],
  ])('with %s', async (_what, told, outcome) => {
    connected.province.reply(() => ({ envelope: told }))
    expect(await find()).toBe(outcome)
  })
  it('of HTML is unreadable', async () => {
    connected.province.server.handle((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<html>系统维护中</html>')
    })
    expect(await find()).toBe('unreadable')
  })
  it('that does not come ends after three seconds, sign-in included', async () => {
    connected.province.server.handle(() => undefined)
    const began = performance.now()
    expect(await find()).toBe('timeout')
    expect(performance.now() - began).toBeLessThan(3_500)
  })
})
