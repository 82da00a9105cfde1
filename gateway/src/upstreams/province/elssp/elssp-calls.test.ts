import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Sensitive } from '../../../release/sensitive.ts'
import { connectDialect, type ConnectedDialect } from '../../testing/connect-dialect.ts'
import { startElsspProvince, type ElsspProvince } from '../../testing/elssp-province.ts'
import { elsspDialect } from './elssp-dialect.ts'

// What every dialect must do stands in ../conformance; here is what only this one has.

let province: ElsspProvince
let connected: ConnectedDialect
beforeEach(async () => {
  province = await startElsspProvince()
  connected = connectDialect(elsspDialect, '33', province)
})
afterEach(() => connected.close())

const find = async () => {
  const found = await connected.connection.findOrganisations(new Sensitive('339900199001011236'))
  return found.ok ? 'heard' : found.failure
}

describe('a session', () => {
  it('is opened once for all who ask at the same time', async () => {
    expect(await Promise.all([find(), find(), find()])).toEqual(['heard', 'heard', 'heard'])
    expect(province.logins()).toBe(1)
  })

  it('that the province forgot is opened again, and the call repeated once', async () => {
    await find()
    province.restart()
    expect(await find()).toBe('heard')
    expect(province.logins()).toBe(2)
  })

  it('that is refused again and again is refused', async () => {
    province.loginReply((answer) => {
      province.restart()
      return answer
    })
    expect(await find()).toBe('refused')
    expect(province.logins()).toBe(2)
  })

  it.each([
    ['a key sealed by somebody else', (data: object) => ({ ...data, sealedKey: '00'.repeat(129) }), 'not-authentic'],
    ['another session id', (data: object) => ({ ...data, sessionId: 'mine' }), 'not-authentic'],
    ['another life', (data: object) => ({ ...data, expiresInSeconds: 9_999 }), 'not-authentic'],
    ['an id that could not stand in a header', (data: object) => ({ ...data, sessionId: 'a\r\nb' }), 'unreadable'],
    ['a life in words', (data: object) => ({ ...data, expiresInSeconds: '1800' }), 'unreadable'],
  ])('offered with %s is not taken', async (_what, change, failure) => {
    province.loginReply((answer) => ({ ...answer, data: change(Object(answer['data'])) }))
    expect(await find()).toBe(failure)
  })

  it('offered without a signature is not taken', async () => {
    province.loginReply(({ code, data }) => ({ code, data }))
    expect(await find()).toBe('not-authentic')
  })

  it('that does not come ends after three seconds', async () => {
    province.server.handle(() => undefined)
    const began = performance.now()
    expect(await find()).toBe('timeout')
    expect(performance.now() - began).toBeLessThan(3_500)
  })
})

describe('an envelope', () => {
  it.each([
    ['with a code that is a number', { code: 0, data: {} }, 'unreadable'],
    ['without the moment of its data', { code: '0', data: { organizations: [] } }, 'unreadable'],
    ['with a code of 12', { code: '12', message: '' }, 'failed'],
    ['with a code of 13', { code: '13', message: '' }, 'failed'],
    ['with a code of 102', { code: '102', message: '' }, 'failed'],
  ])('%s', async (_what, envelope, outcome) => {
    province.reply(() => ({ envelope }))
    expect(await find()).toBe(outcome)
    expect(connected.findings).toEqual([])
  })

  it('is asked for with the items of GB/T 36903 by their pinyin initials', async () => {
    const holder = { holderCode: new Sensitive('339900199001011236'), holderCodeType: '111' }
    await connected.connection.findByHolder({ ...holder, fields: ['number', 'statusReason'] })
    expect(province.calls).toEqual([
      {
        name: 'GetCertificateDataByHolder',
        body: {
          CZZTDM: '339900199001011236',
          CZZTDMLXDM: '111',
          fields: ['ZZBH', 'ZZZTYY', 'ZZYXQQSRQ', 'ZZYXQJZRQ'],
        },
      },
    ])
  })
})
