import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Certificate } from '../../../certificates/certificate.ts'
import { Sensitive } from '../../../release/sensitive.ts'
import { connectElssp, type ConnectedProvince } from '../../testing/connect-elssp.ts'

const NUMBER = '339900199001011236'
const IDENTIFIER = '1.2.156.3005.2.11100000000019713D071.113200000000000008.TEST2026000001.001.4'

const DRIVER = {
  ZZBS: IDENTIFIER,
  ZZLXDM: '11100000000019713D071',
  ZZZT: '10',
  CZZT: '林晓峰',
  CZZTDM: NUMBER,
  CZZTDMLXDM: '111',
  ZZBH: NUMBER,
  ZZYXQQSRQ: '20230802',
  ZZYXQJZRQ: '20290801',
  XZQHDM: '330106',
  KZ_CYZGLB: '02001,03001',
  KZ_SJHM: '13800001234',
}

let connected: ConnectedProvince
beforeEach(async () => {
  connected = await connectElssp()
})
afterEach(() => connected.close())

const query = (fields = CERTIFICATE_FIELDS.filter((field) => field !== 'phone')) => ({
  holderCode: new Sensitive(NUMBER),
  holderCodeType: '111',
  fields,
})
const good = (data: unknown) => ({ envelope: { code: '0', message: '', dataTime: '2026-08-01 08:10:00', data } })
const list = (...records: unknown[]) => good({ total: records.length, records })

async function listed(...records: unknown[]): Promise<readonly Certificate[]> {
  connected.province.reply(() => list(...records))
  const found = await connected.connection.findByHolder(query())
  if (!found.ok) throw new Error(found.failure)
  return found.value
}

/** The values of a certificate as plain data. */
function plain(certificate: Certificate | undefined) {
  const values = Object.entries(certificate?.values ?? {}).map(([field, value]) => [field, value.reveal()])
  return { ...certificate, identifier: certificate?.identifier.reveal(), values: Object.fromEntries(values) }
}

describe("a holder's certificates", () => {
  it('are read from the wire, with the moment at which they were true', async () => {
    const [certificate] = await listed(DRIVER)
    expect(plain(certificate)).toMatchObject({
      kind: 7,
      status: 'VALID',
      province: '33',
      asOf: Date.UTC(2026, 7, 1, 0, 10),
      stale: false,
      lastValidDay: '2029-08-01',
      identifier: IDENTIFIER,
      values: {
        holderName: '林晓峰',
        number: NUMBER,
        identityNumber: NUMBER,
        validFrom: '2023-08-02',
        validTo: '2029-08-01',
        issuingDivision: '330106',
        categories: ['02001', '03001'],
      },
    })
  })

  it('print nothing of a person', async () => {
    expect(JSON.stringify(await listed(DRIVER))).not.toMatch(/林晓峰|339900/)
  })

  it('are an empty list when the province has none', async () => {
    expect(await connected.connection.findByHolder(query())).toEqual({ ok: true, value: [] })
  })

  it('hold no item that was not asked for, even when the province sends it', async () => {
    const [certificate] = await listed(DRIVER)
    expect(plain(certificate).values).not.toHaveProperty('phone')
    expect(connected.province.calls[0]?.body['fields']).not.toContain('KZ_SJHM')
  })

  it('always come with the end of their validity, lest they look endless', async () => {
    connected.province.reply(() => list(DRIVER))
    const found = await connected.connection.findByHolder(query(['holderName']))
    expect(connected.province.calls[0]?.body['fields']).toEqual(['CZZT', 'ZZYXQQSRQ', 'ZZYXQJZRQ'])
    expect(found).toMatchObject({ ok: true, value: [{ lastValidDay: '2029-08-01' }] })
  })

  it('without end have no last day', async () => {
    const [certificate] = await listed({ ...DRIVER, ZZYXQJZRQ: '99991231' })
    expect(certificate).not.toHaveProperty('lastValidDay')
    expect(connected.findings).toEqual([])
  })

  it('in a state that is in no table are unknown, which is never valid', async () => {
    const [certificate] = await listed({ ...DRIVER, ZZZT: '77' })
    expect(certificate?.status).toBe('UNKNOWN')
    expect(connected.findings).toEqual(['status-unknown'])
  })
})

describe('records that are not let in', () => {
  const OTHER = { ...DRIVER, CZZTDM: '339900198802022345', CZZT: '别人' }

  it.each([
    ['of another holder', OTHER, 'foreign-record'],
    ['of another type of holder', { ...DRIVER, CZZTDMLXDM: '001' }, 'foreign-record'],
    ['with a renamed member', { ...DRIVER, ZZBS: undefined, ID: IDENTIFIER }, 'record-unreadable'],
    ['with a member of another type', { ...DRIVER, ZZZT: 10 }, 'record-unreadable'],
    ['with a nested member', { ...DRIVER, CZZT: { value: '林晓峰' } }, 'record-unreadable'],
    ['wrapped in an array', [DRIVER], 'record-unreadable'],
    ['nested in another object', { record: DRIVER }, 'record-unreadable'],
    ['that are no object', 'record', 'record-unreadable'],
    ['with an end of validity that is no day', { ...DRIVER, ZZYXQJZRQ: '20260230' }, 'record-unreadable'],
    ['of a type that nobody knows', { ...DRIVER, ZZLXDM: '11100000000019713D999' }, 'kind-unknown'],
    ['with an identifier of another form', { ...DRIVER, ZZBS: '12345' }, 'record-unreadable'],
  ])('one %s is left out and counted; the others stay', async (_what, record, finding) => {
    expect(await listed(record, DRIVER)).toHaveLength(1)
    expect(connected.findings).toContain(finding)
  })

  it('one with members that nobody knows is read without them, and counted', async () => {
    const [certificate] = await listed({ ...DRIVER, KZ_NEU: '13800001234', nested: { KZ_SJHM: '13800001234' } })
    expect(JSON.stringify(plain(certificate))).not.toContain('13800001234')
    expect(connected.findings).toEqual(['member-unknown'])
  })

  it('one with a renamed item is read without that item, and counted', async () => {
    const [certificate] = await listed({ ...DRIVER, CZZT: undefined, XM: '林晓峰' })
    expect(plain(certificate).values).not.toHaveProperty('holderName')
    expect(connected.findings).toEqual(['member-unknown'])
  })

  it('one with an item of the wrong form is read without that item', async () => {
    const [certificate] = await listed({ ...DRIVER, XZQHDM: '杭州', KZ_CYZGLB: '<b>' })
    expect(plain(certificate).values).not.toHaveProperty('issuingDivision')
    expect(connected.findings).toEqual(['value-unreadable', 'value-unreadable'])
  })

  it('a list that counts more records than it holds is reported', async () => {
    connected.province.reply(() => good({ total: 2, records: [DRIVER] }))
    expect(await connected.connection.findByHolder(query())).toMatchObject({ ok: true })
    expect(connected.findings).toEqual(['list-incomplete'])
  })
})

describe('one certificate by its identifier', () => {
  const find = () => connected.connection.findByIdentifier(new Sensitive(IDENTIFIER), ['holderName'])

  it('is read', async () => {
    connected.province.reply(() => good({ record: DRIVER }))
    expect(await find()).toMatchObject({ ok: true, value: { kind: 7 } })
  })
  it('is undefined when the province does not know it', async () => {
    expect(await find()).toEqual({ ok: true, value: undefined })
  })
  it.each([
    ['another certificate', { record: { ...DRIVER, ZZBS: IDENTIFIER.replace('TEST', 'BEST') } }],
    ['a record of the wrong shape', { record: { ...DRIVER, CZZTDM: 1 } }],
    ['a record in an array', { record: [DRIVER] }],
    ['a renamed record', { data: DRIVER }],
    ['nothing', undefined],
    ['a type that nobody knows', { record: { ...DRIVER, ZZLXDM: 'X' } }],
  ])('answered with %s is unreadable', async (_what, data) => {
    connected.province.reply(() => good(data))
    expect(await find()).toEqual({ ok: false, failure: 'unreadable' })
  })
})

describe('organisations of a legal representative', () => {
  const find = () => connected.connection.findOrganisations(new Sensitive(NUMBER))

  it('are read', async () => {
    connected.province.reply(() => good({ organizations: [{ CZZT: '示例运输', CZZTDM: '91330105MA2800001X' }] }))
    const found = await find()
    expect(found.ok ? found.value.map((each) => each.creditCode.reveal()) : found).toEqual(['91330105MA2800001X'])
  })
  it('are none when the province knows none', async () => expect(await find()).toEqual({ ok: true, value: [] }))
  it('of the wrong shape are unreadable', async () => {
    connected.province.reply(() => good({ organizations: [{ name: '示例运输' }] }))
    expect(await find()).toEqual({ ok: false, failure: 'unreadable' })
  })
})

describe('phone codes', () => {
  const send = () => connected.connection.sendPhoneCode(new Sensitive('林晓峰'), new Sensitive(NUMBER))

  it('are sent for the holder whom the province knows under both name and number', async () => {
    connected.province.reply(() => good({ ticket: 'ticket-1' }))
    expect(await send()).toEqual({ ok: true, value: { ticket: 'ticket-1' } })
    expect(connected.province.calls[0]?.body).toEqual({ CZZT: '林晓峰', CZZTDM: NUMBER, CZZTDMLXDM: '111' })
  })
  it('are not sent to one whom it does not know', async () => {
    expect(await send()).toEqual({ ok: false, failure: 'no-such-holder' })
  })
  it('are checked', async () => {
    connected.province.reply(({ body }) => good({ matched: body['YZM'] === '123456' }))
    expect(await connected.connection.checkPhoneCode('ticket-1', '123456')).toEqual({ ok: true, value: true })
    expect(await connected.connection.checkPhoneCode('ticket-1', '000000')).toEqual({ ok: true, value: false })
  })
  it('cannot be sent or checked while the province fails', async () => {
    connected.province.reply(() => ({ envelope: {}, status: 500 }))
    expect(await send()).toEqual({ ok: false, failure: 'unavailable' })
    expect(connected.province.calls).toHaveLength(1)
  })
})
