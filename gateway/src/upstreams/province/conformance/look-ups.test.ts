import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LookupQuestion } from '../../../certificates/lookup-question.ts'
import { Sensitive } from '../../../release/sensitive.ts'
import { shippedPolicy } from '../../../release/testing/shipped-policy.ts'
import { fieldsReleased } from '../../../release/compile-policy.ts'
import { DIALECTS_UNDER_TEST } from '../../testing/dialects-under-test.ts'
import { DRIVER, NUMBER, STRANGER } from '../../testing/driver-facts.ts'
import type { ProvinceUnderTest } from '../../testing/province-under-test.ts'

const LORRY = {
  ...DRIVER,
  identifier: '1.2.156.3005.2.11100000000019713D013.113200000000000008.330106000101.001.4',
  typeCode: '11100000000019713D013',
  holderName: '示例运输有限公司',
  holderCode: '91330105MA2800001X',
  holderCodeType: '001',
  number: '330106000101',
  plate: { number: '浙A12345', color: '2' },
}
const BY_PLATE: LookupQuestion = { by: 'plate', plateNumber: new Sensitive('浙A12345'), plateColor: 2 }
const BY_NUMBER: LookupQuestion = {
  by: 'certificate-number',
  certificateNumber: new Sensitive('330106000101'),
  kind: 5,
  typeCode: '11100000000019713D013',
}
const BY_PERSON: LookupQuestion = { by: 'practitioner', name: new Sensitive('林晓峰'), idNumber: new Sensitive(NUMBER) }
const FIELDS = fieldsReleased(shippedPolicy, ['lookup-roadside'], ['inspector'])

/** The other dialects can only be asked by holder or identifier. */
const DIALECTS = DIALECTS_UNDER_TEST.filter(({ name }) => name === 'elssp' || name === 'certshare')

describe.each(DIALECTS)('dialect $name: a look-up without a code', ({ items, record, start }) => {
  let province: ProvinceUnderTest
  beforeEach(async () => {
    province = await start()
  })
  afterEach(() => province.close())

  const lookUp = (question: LookupQuestion, fields = FIELDS) => {
    const ask = province.connection.lookUp
    if (ask === undefined) throw new Error('this dialect has look-ups')
    return ask(question, fields)
  }
  const answering = (...records: unknown[]) => province.reply(() => ({ answer: { records } }))

  it.each([
    ['plate and colour', BY_PLATE, LORRY, ['浙A12345', '2']],
    ['number and kind', BY_NUMBER, LORRY, ['330106000101', '11100000000019713D013']],
    ['name and identity number', BY_PERSON, DRIVER, ['林晓峰', NUMBER]],
  ])('by %s asks with both facts, and reads what fits', async (_by, question, facts, told) => {
    answering(record(facts))
    const found = await lookUp(question)
    expect(found).toMatchObject({ ok: true, value: [{ typeCode: facts.typeCode, asOf: Date.UTC(2026, 7, 1, 0, 10) }] })
    expect(province.questions.map(({ call }) => call)).toEqual(['look-up'])
    for (const text of told) expect(province.questions[0]?.text).toContain(text)
    expect(province.findings).toEqual([])
  })

  it('asks for no item that no rule of the purpose releases', async () => {
    answering(record(LORRY))
    const found = await lookUp(BY_PLATE, ['holderName', 'plateNumber'])
    expect(province.questions[0]?.items).not.toContain(items.phone)
    expect(found.ok && found.value[0]?.values.phone).toBeUndefined()
  })

  it.each([
    ['another plate', BY_PLATE, { ...LORRY, plate: { number: '浙A99999', color: '2' } }],
    ['another colour', BY_PLATE, { ...LORRY, plate: { number: '浙A12345', color: '1' } }],
    ['a certificate of no vehicle', BY_PLATE, DRIVER],
    ['another number', BY_NUMBER, { ...LORRY, number: '330106000102' }],
    ['another kind', BY_NUMBER, { ...DRIVER, number: '330106000101' }],
    ['another person', BY_PERSON, STRANGER],
    ['the number under another name', BY_PERSON, { ...DRIVER, holderName: '别人' }],
  ])('lets %s not in, and never takes it for an empty list', async (_what, question, facts) => {
    answering(record(facts))
    expect(await lookUp(question)).toEqual({ ok: false, failure: 'unreadable' })
    expect(new Set(province.findings)).toEqual(new Set(['foreign-record']))
  })

  it('is an empty list when the province knows none, and a named failure when it says so', async () => {
    expect(await lookUp(BY_PLATE)).toEqual({ ok: true, value: [] })
    province.reply(() => ({ answer: { said: 'no-right' } }))
    expect(await lookUp(BY_PLATE)).toEqual({ ok: false, failure: 'refused' })
  })
})
