import { ENTRY_FIELDS, type Attested } from 'shared-types/presentation-code/attestation.ts'
import { describe, expect, it } from 'vitest'
import { attested } from '../presentation/testing/signed-attestation.ts'
import { attestedMatch } from './attested-match.ts'

type Entry = Attested['entries'][number]

const entry = (kind: number, told: Partial<Record<keyof typeof ENTRY_FIELDS, string | number>>): Entry => ({
  kind,
  validToDay: 0,
  fields: new Map(Object.entries(told).map(([name, value]) => [Object(ENTRY_FIELDS)[name], value])),
})
const driver = entry(7, { categories: '02001,03001', drivingClass: 'A2', relation: 1 })
const tractor = entry(5, {
  companyName: '示例运输有限公司',
  permitNumber: '330100900001',
  vehicleType: 'Q11',
  scope: '02100',
  relation: 2,
})
const trailerOf = (companyName: string) =>
  entry(5, { companyName, permitNumber: '330100900001', vehicleType: 'B11', scope: '02100', relation: 2 })

const shown = (entries: readonly Entry[], view: 0 | 1 = 1) =>
  attestedMatch(attested(new Uint8Array(16), { view, entries }), 'zh')
const resultsOf = (entries: readonly Entry[]) =>
  Object.fromEntries((shown(entries)?.lines ?? []).map(({ key, result }) => [key, result]))

describe('what fits together, by the code alone', () => {
  it('is told for driver, tractor and trailer', () => {
    expect(resultsOf([tractor, trailerOf('示例运输有限公司'), driver])).toMatchObject({
      company: 'same',
      'permit-number': 'same',
      category: 'same',
      'driving-class': 'same',
      'operating-area': 'not-applicable',
      authorisation: 'same',
    })
  })
  it('differs for a trailer of another company, and cannot be told where the code does not say', () => {
    expect(resultsOf([tractor, trailerOf('另一家运输公司'), driver])['company']).toBe('different')
    expect(resultsOf([tractor, entry(7, {})])['category']).toBe('cannot-tell')
  })
  it('without a right on record says so in words that blame nobody', () => {
    const { fields, ...vehicle } = tractor
    const without = new Map([...fields].filter(([field]) => field !== ENTRY_FIELDS.relation))
    const line = shown([{ ...vehicle, fields: without }, driver])?.lines.find(({ key }) => key === 'authorisation')
    expect(line).toMatchObject({ result: 'cannot-tell', word: expect.stringContaining('不是违法') })
  })
  it('is not told of a code for the public, of one certificate alone, or of no code', () => {
    expect(shown([tractor, driver], 0)).toBeUndefined()
    expect(shown([driver])).toBeUndefined()
    expect(attestedMatch(undefined, 'zh')).toBeUndefined()
  })
  it('of dangerous goods reminds of the waybill', () => {
    expect(shown([entry(5, { scope: '03100' })])?.notes.join()).toContain('运单')
  })
})
