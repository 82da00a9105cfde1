import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Certificate } from '../../../certificates/certificate.ts'
import { Sensitive } from '../../../release/sensitive.ts'
import { DIALECTS_UNDER_TEST } from '../../testing/dialects-under-test.ts'
import { DRIVER, IDENTIFIER, NUMBER, STRANGER } from '../../testing/driver-facts.ts'
import type { ProvinceUnderTest } from '../../testing/province-under-test.ts'
import { PROVINCE_DIALECTS } from '../dialects.ts'

it('every dialect that can be configured is under test', () => {
  expect(DIALECTS_UNDER_TEST.map((dialect) => dialect.name)).toEqual([...PROVINCE_DIALECTS.keys()])
})

/** The values of a certificate as plain data. */
function plain(certificate: Certificate | undefined) {
  const values = Object.entries(certificate?.values ?? {}).map(([field, value]) => [field, value.reveal()])
  return { ...certificate, identifier: certificate?.identifier.reveal(), values: Object.fromEntries(values) }
}

const LIST_FIELDS: readonly CertificateField[] = CERTIFICATE_FIELDS.filter((field) => field !== 'phone')
const query = (fields = LIST_FIELDS) => ({ holderCode: new Sensitive(NUMBER), holderCodeType: '111', fields })

describe.each(DIALECTS_UNDER_TEST)("dialect $name: a holder's certificates", ({ items, members, record, start }) => {
  let province: ProvinceUnderTest
  beforeEach(async () => {
    province = await start()
  })
  afterEach(() => province.close())

  async function listed(...records: unknown[]): Promise<readonly Certificate[]> {
    province.reply(() => ({ answer: { records } }))
    const found = await province.connection.findByHolder(query())
    if (!found.ok) throw new Error(found.failure)
    return found.value
  }
  const driver = record(DRIVER)
  const without = (member: string) => Object.fromEntries(Object.entries(driver).filter(([name]) => name !== member))

  it('are read from the wire, with the moment at which they were true', async () => {
    const [certificate] = await listed(driver)
    expect(plain(certificate)).toMatchObject({
      kind: 7,
      status: 'VALID',
      province: province.connection.province,
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
    expect(province.findings).toEqual([])
  })

  it('print nothing of a person', async () => {
    expect(JSON.stringify(await listed(driver))).not.toMatch(/林晓峰|339900/)
  })

  it('are an empty list when the province has none', async () => {
    expect(await province.connection.findByHolder(query())).toEqual({ ok: true, value: [] })
  })

  it('hold no item that was not asked for, even when the province sends it', async () => {
    const [certificate] = await listed(driver)
    expect(plain(certificate).values).not.toHaveProperty('phone')
    expect(province.questions[0]?.items).not.toContain(items.phone)
  })

  it('hold the phone number only when it was asked for', async () => {
    province.reply(() => ({ answer: { records: [driver] } }))
    const found = await province.connection.findByHolder(query([...LIST_FIELDS, 'phone']))
    expect(found.ok && found.value[0]?.values.phone?.reveal()).toBe('13800001234')
    expect(province.questions[0]?.items).toContain(items.phone)
  })

  it('always come with the end of their validity, lest they look endless', async () => {
    province.reply(() => ({ answer: { records: [driver] } }))
    const found = await province.connection.findByHolder(query(['holderName']))
    expect(province.questions[0]?.items).toEqual([items.holderName, items.validFrom, items.validTo])
    expect(found).toMatchObject({ ok: true, value: [{ lastValidDay: '2029-08-01' }] })
    expect(found.ok && plain(found.value[0]).values).not.toHaveProperty('validTo')
  })

  it('without end have no last day', async () => {
    const [certificate] = await listed(record({ ...DRIVER, validTo: 'none' }))
    expect(certificate).not.toHaveProperty('lastValidDay')
    expect(province.findings).toEqual([])
  })

  it.each(['VALID', 'SUSPENDED', 'REPLACED', 'EXPIRED', 'CANCELLED', 'WITHDRAWN', 'REVOKED'] as const)(
    'in state %s are told so',
    async (status) => {
      expect(await listed(record({ ...DRIVER, status }))).toMatchObject([{ status }])
      expect(province.findings).toEqual([])
    },
  )

  it('in a state that is in no table are unknown, which is never valid', async () => {
    expect(await listed(record({ ...DRIVER, status: 'UNKNOWN' }))).toMatchObject([{ status: 'UNKNOWN' }])
    expect(province.findings).toEqual(['status-unknown'])
  })

  it('that are fewer than the province counts are reported', async () => {
    province.reply(() => ({ answer: { records: [driver], total: 2 } }))
    expect(await province.connection.findByHolder(query())).toMatchObject({ ok: true })
    expect(province.findings).toEqual(['list-incomplete'])
  })

  it.each([
    ['of another holder', record(STRANGER), 'foreign-record'],
    ['of another type of holder', record({ ...DRIVER, holderCodeType: '001' }), 'foreign-record'],
    ['with a renamed identifier', { ...without(members.identifier), id: IDENTIFIER }, 'record-unreadable'],
    ['without a holder code', without(members.holderCode), 'record-unreadable'],
    ['with a state that is a number', { ...driver, [members.status]: 10 }, 'record-unreadable'],
    ['with a state that is null', { ...driver, [members.status]: null }, 'record-unreadable'],
    ['with a nested name', { ...driver, [members.holderName]: { value: '林晓峰' } }, 'record-unreadable'],
    ['with a name in an array', { ...driver, [members.holderName]: ['林晓峰'] }, 'record-unreadable'],
    ['wrapped in an array', [driver], 'record-unreadable'],
    ['nested in another object', { record: driver }, 'record-unreadable'],
    ['that is no object', 'record', 'record-unreadable'],
    ['that is null', null, 'record-unreadable'],
    ['with an end of validity that is no day', record({ ...DRIVER, validTo: '2026-02-30' }), 'record-unreadable'],
    ['with an empty end of validity', record({ ...DRIVER, validTo: '' }), 'record-unreadable'],
    ['of a type that nobody knows', record({ ...DRIVER, typeCode: '11100000000019713D999' }), 'kind-unknown'],
    ['with an identifier of another form', record({ ...DRIVER, identifier: '12345' }), 'record-unreadable'],
  ])('one %s is left out and counted; the others stay', async (_what, spoilt, finding) => {
    const found = await listed(spoilt, driver)
    expect(found.map((certificate) => certificate.identifier.reveal())).toEqual([IDENTIFIER])
    expect(province.findings).toEqual([finding])
  })

  it.each([
    ['of another holder', record(STRANGER)],
    ['unreadable', { ...driver, [members.status]: 10 }],
  ])('that are all %s are no answer at all, never an empty list', async (_what, spoilt) => {
    province.reply(() => ({ answer: { records: [spoilt] } }))
    expect(await province.connection.findByHolder(query())).toEqual({ ok: false, failure: 'unreadable' })
  })

  it.each([
    ['added', { new: '13800001234' }],
    ['nested', { more: { [items.phone]: '13800001234', deep: [{ phone: '13800001234' }] } }],
    ['named after a prototype', JSON.parse('{"__proto__":{"phone":"13800001234"},"constructor":"13800001234"}')],
  ])('one with members %s is read without them, and counted', async (_what, more) => {
    const [certificate] = await listed({ ...driver, ...Object(more) })
    expect(JSON.stringify(plain(certificate))).not.toContain('13800001234')
    expect(province.findings).toEqual(['member-unknown'])
  })

  const name = members.holderName
  it.each([
    ['another word', { xm: '林晓峰' }],
    ['another case', { [name.toLowerCase() === name ? name.toUpperCase() : name.toLowerCase()]: '林晓峰' }],
    ['a blank at its end', { [`${name} `]: '林晓峰' }],
    ['a letter that only looks alike', { [name.replace(/C|c/, '\u0421')]: '林晓峰' }],
    ['a prototype', JSON.parse(`{"__proto__":{"${name}":"林晓峰"}}`)],
  ])('one whose holder name stands under %s is read without it, and counted', async (_what, more) => {
    const [certificate] = await listed({ ...without(name), ...Object(more) })
    expect(plain(certificate).values).not.toHaveProperty('holderName')
    expect(province.findings).toEqual(['member-unknown'])
  })

  it('one with items of the wrong form is read without them', async () => {
    const [certificate] = await listed(record({ ...DRIVER, division: '杭州', categories: ['<b>'] }))
    expect(plain(certificate).values).not.toHaveProperty('issuingDivision')
    expect(plain(certificate).values).not.toHaveProperty('categories')
    expect(province.findings).toEqual(['value-unreadable', 'value-unreadable'])
  })
})
