import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Sensitive } from '../../../release/sensitive.ts'
import { DIALECTS_UNDER_TEST } from '../../testing/dialects-under-test.ts'
import { IDENTIFIER, NUMBER } from '../../testing/driver-facts.ts'
import { SPOILS, type ProvinceUnderTest } from '../../testing/province-under-test.ts'

describe.each(DIALECTS_UNDER_TEST)('dialect $name', ({ start }) => {
  let province: ProvinceUnderTest
  beforeEach(async () => {
    province = await start()
  })
  afterEach(() => province.close())

  describe('organisations of a legal representative', () => {
    const find = () => province.connection.findOrganisations(new Sensitive(NUMBER))
    const company = { name: '示例运输', code: '91330105MA2800001X' }

    it('are read', async () => {
      province.reply(() => ({ answer: { organisations: [company] } }))
      const found = await find()
      expect(found.ok && found.value.map((each) => [each.name.reveal(), each.creditCode.reveal()])).toEqual([
        ['示例运输', '91330105MA2800001X'],
      ])
      expect(province.questions).toMatchObject([{ call: 'organisations' }])
    })
    it('are none when the province knows none', async () => expect(await find()).toEqual({ ok: true, value: [] }))
    it.each([
      ['without a name', { organisations: [{ ...company, name: undefined }, company] }],
      ['with a blank name', { organisations: [{ ...company, name: ' ' }] }],
      ['with a nested name', { organisations: [{ ...company, name: { text: '示例运输' } }] }],
      ['with a code that is a number', { organisations: [{ ...company, code: 91 }] }],
      ['in the form of records', { records: [] }],
      ['that are no list', { data: company }],
    ])('%s are unreadable, all of them', async (_what, answer) => {
      province.reply(() => ({ answer }))
      expect(await find()).toEqual({ ok: false, failure: 'unreadable' })
    })
  })

  describe('a difference between province and ministry', () => {
    const difference = { differing: 'status', province: 'VALID', ministry: 'SUSPENDED' } as const
    const tell = () => province.connection.reportDifference(new Sensitive(IDENTIFIER), difference)

    it('is told to the province with both sides', async () => {
      province.reply(() => ({ answer: { data: {} } }))
      expect(await tell()).toMatchObject({ ok: true })
      expect(province.questions).toMatchObject([{ call: 'difference' }])
      expect(province.questions[0]?.text).toMatch(new RegExp(`${IDENTIFIER}.*VALID.*SUSPENDED`))
    })
    it('was not taken when the province refuses, and is not told twice at once', async () => {
      province.reply(() => ({ answer: { said: 'failed' } }))
      expect(await tell()).toMatchObject({ ok: false })
      expect(province.questions).toHaveLength(1)
    })
    it.each(SPOILS)('was not taken when the answer is %s', async (spoil) => {
      province.reply(() => ({ answer: { data: {} } }))
      await tell()
      province.reply(() => ({ answer: { data: {} }, spoil }))
      expect(await tell()).toMatchObject({ ok: false })
    })
  })

  describe('phone codes', () => {
    const send = () => province.connection.sendPhoneCode(new Sensitive('林晓峰'), new Sensitive(NUMBER))
    const check = (digits: string) => province.connection.checkPhoneCode('ticket-1', digits)

    it('are sent for the holder whom the province knows under both name and number', async () => {
      province.reply(() => ({ answer: { ticket: 'ticket-1' } }))
      expect(await send()).toEqual({ ok: true, value: { ticket: 'ticket-1' } })
      expect(province.questions.map(({ call }) => call)).toEqual(['send-code'])
      expect(province.questions[0]?.text).toMatch(new RegExp(`林晓峰.*${NUMBER}`))
    })
    it('are not sent to one whom it does not know', async () => {
      expect(await send()).toEqual({ ok: false, failure: 'no-such-holder' })
    })
    it('are asked for once for a name that is no text of any language', async () => {
      expect(await province.connection.sendPhoneCode(new Sensitive('\ud800'), new Sensitive(NUMBER))).toEqual({
        ok: false,
        failure: 'no-such-holder',
      })
    })
    it('are checked', async () => {
      province.reply(({ digits }) => ({ answer: { matched: digits === '123456' } }))
      expect(await check('123456')).toEqual({ ok: true, value: true })
      expect(await check('000000')).toEqual({ ok: true, value: false })
    })
    it('to a ticket that the province does not know do not match', async () => {
      expect(await check('123456')).toEqual({ ok: true, value: false })
    })
    it.each(SPOILS)('that match in an answer %s are not believed', async (spoil) => {
      province.reply(() => ({ answer: { matched: true } }))
      expect(await check('123456')).toEqual({ ok: true, value: true })
      province.reply(() => ({ answer: { matched: true }, spoil }))
      expect(await check('123456')).toEqual({ ok: false, failure: 'unavailable' })
    })
    it.each([{ matched: 'true' }, { matched: 1 }, { matched: [true] }, [true], null, {}])(
      'checked with the answer %j are not believed',
      async (data) => {
        province.reply(() => ({ answer: { data } }))
        expect(await check('123456')).toEqual({ ok: false, failure: 'unavailable' })
      },
    )
    it('cannot be sent or checked while the province fails, and neither is tried twice', async () => {
      province.reply(() => ({ answer: { said: 'failed' } }))
      expect(await send()).toEqual({ ok: false, failure: 'unavailable' })
      expect(await check('123456')).toEqual({ ok: false, failure: 'unavailable' })
      expect(province.questions.map(({ call }) => call)).toEqual(['send-code', 'check-code'])
    })
  })
})
