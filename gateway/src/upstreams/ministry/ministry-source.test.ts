import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MinistrySource } from '../../certificates/ministry-source.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { APP_ID, createClientKey } from '../testing/client-key.ts'
import { startMinistryServer, type MinistryServer } from '../testing/ministry-server.ts'
import { createUpstreamClient, type UpstreamClient } from '../transport/upstream-client.ts'
import { newNonce } from '../wire/nonce.ts'
import { createMinistrySource } from './ministry-source.ts'

const NUMBER = '339900199001011236'
const FIRST = '1.2.156.3005.2.11100000000019713D071.113200000000000008.TEST2026000001.001.4'
const SECOND = '1.2.156.3005.2.11100000000019713D071.113200000000000008.TEST2026000002.001.4'
const RECORD = {
  certTypeCode: '11100000000019713D071',
  provinceCode: '33',
  certStatus: '1',
  certNumber: NUMBER,
  holderName: '林晓峰',
  holderCode: NUMBER,
  holderCodeType: '111',
  validFrom: '2023-08-02',
  validTo: '2029-08-01',
  issueDept: '杭州市西湖区交通运输局',
  issueDivision: '330106',
  updateTime: '2026-08-01 08:00:00',
}
const found = (certificateIdentifier: string, record: unknown = RECORD) => ({
  certificateIdentifier,
  found: true,
  record,
})
const ok = (...certificates: unknown[]) => ({ status: 'ok', asOf: '2026-08-01T08:10:00+08:00', certificates })

let ministry: MinistryServer
let client: UpstreamClient
let source: MinistrySource

function connect(clientKey = ministry.clientKey): MinistrySource {
  const configuration = { address: ministry.server.origin, appId: APP_ID, publicKey: ministry.publicKey }
  return createMinistrySource({ configuration, clientKey, client, report: () => undefined, now: Date.now, newNonce })
}

beforeEach(async () => {
  ministry = await startMinistryServer()
  client = createUpstreamClient({ origin: ministry.server.origin })
  source = connect()
})
afterEach(async () => {
  await ministry.server.close()
  await client.close()
})

const ask = (...identifiers: string[]) => source.findByIdentifiers(identifiers.map((text) => new Sensitive(text)))

describe("the ministry's copy", () => {
  it('is told in the order asked, and what it has not as unknown', async () => {
    ministry.reply(() => ({ answer: ok({ certificateIdentifier: SECOND, found: false }, found(FIRST)) }))
    const told = await ask(FIRST, SECOND)
    expect(told).toMatchObject({
      ok: true,
      value: [{ kind: 7, province: '33', status: 'VALID', lastValidDay: '2029-08-01' }, undefined],
    })
    expect(told.ok && told.value[0]?.asOf).toBe(Date.UTC(2026, 7, 1, 0, 10))
    expect(told.ok && told.value[0]?.values.holderName?.reveal()).toBe('林晓峰')
  })
  it('is asked once for an identifier that is wanted twice, and not at all for none', async () => {
    ministry.reply(() => ({ answer: ok(found(FIRST)) }))
    expect(await ask(FIRST, FIRST)).toMatchObject({ ok: true, value: [{ kind: 7 }, { kind: 7 }] })
    expect(await ask()).toEqual({ ok: true, value: [] })
    expect(ministry.asked).toEqual([[FIRST]])
  })
  it.each([
    ['2', 'SUSPENDED'],
    ['3', 'REPLACED'],
    ['4', 'EXPIRED'],
    ['5', 'CANCELLED'],
    ['6', 'WITHDRAWN'],
    ['7', 'REVOKED'],
    ['8', 'UNKNOWN'],
  ])('in state %s is %s', async (certStatus, status) => {
    ministry.reply(() => ({ answer: ok(found(FIRST, { ...RECORD, certStatus })) }))
    expect(await ask(FIRST)).toMatchObject({ ok: true, value: [{ status }] })
  })
})

describe('an answer of the ministry', () => {
  it.each([
    ['that leaves an identifier out', ok()],
    ['that tells one twice', ok(found(FIRST), found(FIRST))],
    ['of another certificate', ok(found(SECOND))],
    ['with a record of the wrong shape', ok(found(FIRST, { ...RECORD, holderCode: 1 }))],
    ['with a record in an array', ok(found(FIRST, [RECORD]))],
    ['with a day that never was', ok(found(FIRST, { ...RECORD, validTo: '2026-02-30' }))],
    ['of a province that is none', ok(found(FIRST, { ...RECORD, provinceCode: '99' }))],
    ['found and without a record', ok({ certificateIdentifier: FIRST, found: true })],
    ['without a moment', { status: 'ok', certificates: [found(FIRST)] }],
  ])('%s is unreadable', async (_what, answer) => {
    ministry.reply(() => ({ answer }))
    expect(await ask(FIRST)).toEqual({ ok: false, failure: 'unreadable' })
  })
  it('that reports a failure has failed', async () => {
    ministry.reply(() => ({ answer: { status: 'busy' } }))
    expect(await ask(FIRST)).toEqual({ ok: false, failure: 'failed' })
  })
  it('that was altered, or signed for another request, is not authentic', async () => {
    ministry.reply(() => ({ answer: ok(found(FIRST)), swapBody: JSON.stringify(ok()) }))
    expect(await ask(FIRST)).toEqual({ ok: false, failure: 'not-authentic' })
    ministry.reply(() => ({ answer: ok(found(FIRST)), nonce: '0'.repeat(32) }))
    expect(await ask(FIRST)).toEqual({ ok: false, failure: 'not-authentic' })
  })
  it('to a client that it does not know is a refusal', async () => {
    source = connect(createClientKey())
    expect(await ask(FIRST)).toEqual({ ok: false, failure: 'refused' })
  })
})
