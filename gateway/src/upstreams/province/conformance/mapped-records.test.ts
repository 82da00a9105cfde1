import { afterEach, describe, expect, it } from 'vitest'
import type { ProvinceMapping } from '../../../certificates/province-details.ts'
import { Sensitive } from '../../../release/sensitive.ts'
import { DIALECTS_UNDER_TEST } from '../../testing/dialects-under-test.ts'
import { DRIVER, NUMBER } from '../../testing/driver-facts.ts'
import type { ProvinceUnderTest, WireRecord } from '../../testing/province-under-test.ts'

const MAPPING: ProvinceMapping = {
  typeCodes: { 'CY-07': DRIVER.typeCode },
  statuses: { OK: { status: 'VALID' }, HOLD: { status: 'SUSPENDED', reason: 'administrative-penalty' } },
  statusReasons: {},
  fields: {
    ownId: { tells: 'identifier' },
    stateNow: { tells: 'status' },
    holderTitle: { tells: 'holderName' },
    region: { tells: 'issuingDivision', values: { 杭州: '330100' } },
  },
}
const FIELDS = ['holderName', 'issuingDivision', 'statusReason'] as const

describe.each(DIALECTS_UNDER_TEST)('dialect $name under a province file', ({ members, record, start }) => {
  let province: ProvinceUnderTest
  afterEach(() => province.close())

  const renamed = (status: string, change: WireRecord = {}): WireRecord => {
    const own = new Set<string>([members.identifier, members.status, members.typeCode, members.holderName])
    const kept = Object.entries(record(DRIVER)).filter(([name]) => !own.has(name))
    const { identifier, holderName } = DRIVER
    const more = { ownId: identifier, stateNow: status, holderTitle: holderName, [members.typeCode]: 'CY-07' }
    return { ...Object.fromEntries(kept), ...more, ...change }
  }

  async function listed(wire: unknown) {
    province = await start(MAPPING)
    province.reply(() => ({ answer: { records: [wire] } }))
    return province.connection.findByHolder({
      holderCode: new Sensitive(NUMBER),
      holderCodeType: '111',
      fields: FIELDS,
    })
  }

  it('reads renamed members, own type codes and own states, and asks for its names', async () => {
    const found = await listed(renamed('OK'))
    expect(found).toMatchObject({ ok: true, value: [{ kind: 7, status: 'VALID' }] })
    expect(found.ok && found.value[0]?.values.holderName?.reveal()).toBe('林晓峰')
    expect(province.questions[0]?.items).toContain('holderTitle')
    expect(province.questions[0]?.items).not.toContain(members.holderName)
  })

  it('takes the reason that goes with a state where none is told', async () => {
    const found = await listed(renamed('HOLD'))
    expect(found).toMatchObject({ value: [{ status: 'SUSPENDED', statusReason: 'administrative-penalty' }] })
  })

  it('does not read the names that the file has replaced', async () => {
    const found = await listed(renamed('OK', { [members.identifier]: DRIVER.identifier }))
    expect(found).toMatchObject({ ok: true })
    expect(province.findings).toContain('member-unknown')
    await province.close()
    expect(await listed(record(DRIVER))).toEqual({ ok: false, failure: 'unreadable' })
  })
})
