import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Sensitive } from '../../../release/sensitive.ts'
import { startCertshareProvince, type CertshareProvince, type CertshareSent } from '../../testing/certshare-province.ts'
import { certshareUnderTest } from '../../testing/certshare-under-test.ts'
import { createClientKey } from '../../testing/client-key.ts'
import { connectDialect, type ConnectedDialect } from '../../testing/connect-dialect.ts'
import { DRIVER, IDENTIFIER, NUMBER } from '../../testing/driver-facts.ts'
import { certshareDialect } from './certshare-dialect.ts'

// What every dialect must do stands in ../conformance; here is what only this one has.

let province: CertshareProvince
let connected: ConnectedDialect
beforeEach(async () => {
  province = await startCertshareProvince()
  connected = connectDialect(certshareDialect, '51', province)
})
afterEach(() => connected.close())

async function find(): Promise<string> {
  const found = await connected.connection.findByIdentifier(new Sensitive(IDENTIFIER), [])
  if (!found.ok) return found.failure
  return found.value?.status ?? 'absent'
}
const certIn = (certState: string) => ({ cert: { ...certshareUnderTest.record(DRIVER), certState } })
const data = certIn('01')

describe('a request', () => {
  it('carries the use cause of its call', async () => {
    const { connection } = connected
    const holder = { holderCode: new Sensitive(NUMBER), holderCodeType: '111', fields: [] }
    await connection.findByHolder(holder)
    await connection.findByIdentifier(new Sensitive(IDENTIFIER), [])
    await connection.findOrganisations(new Sensitive(NUMBER))
    await connection.sendPhoneCode(new Sensitive('林晓峰'), new Sensitive(NUMBER))
    await connection.checkPhoneCode('ticket-1', '123456')
    const causes = province.calls.map((call) => String(call.data['useCause']))
    expect(new Set(causes).size).toBe(5)
    for (const cause of causes) expect(cause.length).toBeGreaterThan(0)
    for (const cause of causes) expect(cause.length).toBeLessThanOrEqual(200)
  })

  it('under a key that the province does not know is refused', async () => {
    await connected.close()
    province = await startCertshareProvince()
    connected = connectDialect(certshareDialect, '51', province, { clientKey: createClientKey() })
    expect(await find()).toBe('refused')
  })

  it('of a gateway whose clock is ten minutes off is refused', async () => {
    await connected.close()
    province = await startCertshareProvince()
    connected = connectDialect(certshareDialect, '51', province, { now: () => Date.now() - 600_000 })
    expect(await find()).toBe('refused')
  })
})

describe('an answer', () => {
  const head = (change: Readonly<Record<string, unknown>>) => (sent: CertshareSent) => ({
    ...sent,
    head: { ...sent.head, ...change },
  })

  it.each([
    ['for another path', { signedPath: '/certShare/queryOrgByLegalPerson' }, 'not-authentic'],
    ['that names another nonce', { change: head({ nonce: '0'.repeat(32) }) }, 'not-authentic'],
    ['whose envelope is bound to another nonce', { sealedFor: '0'.repeat(32) }, 'not-authentic'],
    ['whose state was made better', { change: head({ status: 0 }), status: 10 }, 'not-authentic'],
    ['whose envelope key was exchanged', { change: head({ sealedKey: '00'.repeat(112) }) }, 'not-authentic'],
    ['whose iv was exchanged', { change: head({ iv: 'AAAAAAAAAAAAAAAA' }) }, 'not-authentic'],
    ['whose body was exchanged', { change: (sent: CertshareSent) => ({ ...sent, data: 'AAAA' }) }, 'not-authentic'],
    ['sealed for another key', { sealedTo: createClientKey().publicKey }, 'refused'],
    ['without an envelope', { data: undefined }, 'unreadable'],
    ['whose code is a text', { change: head({ status: '0' }) }, 'unreadable'],
    ['without a nonce', { change: head({ nonce: undefined }) }, 'unreadable'],
    ['in the clear', { change: (sent: CertshareSent) => ({ ...sent, data }) }, 'unreadable'],
    ['with the data in its head', { change: head({ sealedKey: { key: '00' } }) }, 'unreadable'],
  ])('%s is not let in', async (_what, spoilt, failure) => {
    province.reply(() => ({ status: 0, data, ...spoilt }))
    expect(await find()).toBe(failure)
  })

  it.each([11, 12, 13, 100, 102, 103, 99])('with code %i is in the table', async (status) => {
    province.reply(() => ({ status }))
    expect(await find()).toBe([11, 100].includes(status) ? 'refused' : 'failed')
    expect(connected.findings).toEqual([])
  })
})

describe('a code that says a certificate is over', () => {
  it.each([
    [21, '04', 'CANCELLED'],
    [21, '07', 'REVOKED'],
    [22, '05', 'EXPIRED'],
    [23, '02', 'SUSPENDED'],
    [23, '03', 'WITHDRAWN'],
  ])('%i comes with the record in its own state %s', async (status, certState, told) => {
    province.reply(() => ({ status, data: certIn(certState) }))
    expect(await find()).toBe(told)
    expect(connected.findings).toEqual([])
  })

  it.each([
    [21, '01', 'CANCELLED'],
    [22, '01', 'EXPIRED'],
    [23, '01', 'UNKNOWN'],
    [21, '77', 'CANCELLED'],
  ])('%i counts more than a record that calls itself %s', async (status, certState, told) => {
    province.reply(() => ({ status, data: certIn(certState) }))
    expect(await find()).toBe(told)
    expect(connected.findings).toEqual(['status-contradictory'])
  })

  it.each([21, 22, 23])('%i without a record is unreadable', async (status) => {
    province.reply(() => ({ status }))
    expect(await find()).toBe('unreadable')
  })

  it.each([21, 22, 23])('%i is out of place in a list', async (status) => {
    province.reply(() => ({ status, data: { total: 0, certs: [] } }))
    const holder = { holderCode: new Sensitive(NUMBER), holderCodeType: '111', fields: [] }
    expect(await connected.connection.findByHolder(holder)).toEqual({ ok: false, failure: 'unreadable' })
  })
})
