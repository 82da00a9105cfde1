import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Sensitive } from '../../../release/sensitive.ts'
import { DIALECTS_UNDER_TEST } from '../../testing/dialects-under-test.ts'
import { DRIVER, IDENTIFIER } from '../../testing/driver-facts.ts'
import type { ProvinceUnderTest } from '../../testing/province-under-test.ts'

describe.each(DIALECTS_UNDER_TEST)('dialect $name: one certificate by its identifier', (dialect) => {
  const { members, record, start } = dialect
  let province: ProvinceUnderTest
  beforeEach(async () => {
    province = await start()
  })
  afterEach(() => province.close())

  const find = () => province.connection.findByIdentifier(new Sensitive(IDENTIFIER), ['holderName'])
  const driver = record(DRIVER)

  it('is read', async () => {
    province.reply(() => ({ answer: { record: driver } }))
    expect(await find()).toMatchObject({ ok: true, value: { kind: 7, asOf: Date.UTC(2026, 7, 1, 0, 10) } })
    expect(province.questions.map(({ call }) => call)).toEqual(['single'])
    expect(province.questions[0]?.text).toContain(IDENTIFIER)
  })

  it('is undefined when the province does not know it', async () => {
    expect(await find()).toEqual({ ok: true, value: undefined })
  })

  it('is another one: not let in, and counted as foreign', async () => {
    province.reply(() => ({
      answer: { record: record({ ...DRIVER, identifier: IDENTIFIER.replace('TEST', 'BEST') }) },
    }))
    expect(await find()).toEqual({ ok: false, failure: 'unreadable' })
    expect(province.findings).toEqual(['foreign-record'])
  })

  it.each([
    ['a record of the wrong shape', { record: { ...driver, [members.holderCode]: 1 } }],
    ['a record in an array', { record: [driver] }],
    ['a record in a record', { record: { record: driver } }],
    ['a list in the place of a record', { records: [driver] }],
    ['the record without what holds it', { data: driver }],
    ['an array', { data: [driver] }],
    ['a text', { data: 'record' }],
    ['null', { data: null }],
    ['a type that nobody knows', { record: record({ ...DRIVER, typeCode: 'X' }) }],
  ])('answered with %s is unreadable', async (_what, answer) => {
    province.reply(() => ({ answer }))
    expect(await find()).toEqual({ ok: false, failure: 'unreadable' })
  })
})
