import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Treatment } from '../policy-model.ts'
import { TREATMENTS, applyOf } from '../treatments.ts'
import { changeOf, tellsNoMore } from './treatment-order.ts'

const all: readonly Treatment[] = TREATMENTS

describe('the order of treatments', () => {
  it('is a partial order', () => {
    for (const one of all) {
      expect(tellsNoMore(one, one)).toBe(true)
      for (const other of all) {
        if (one !== other && tellsNoMore(one, other)) expect(tellsNoMore(other, one)).toBe(false)
        for (const third of all)
          if (tellsNoMore(one, other) && tellsNoMore(other, third)) expect(tellsNoMore(one, third)).toBe(true)
      }
    }
  })
  it.each([
    ['withhold', 'exists', 'widens'],
    ['exists', 'mask:phone', 'widens'],
    ['mask:phone', 'clear', 'widens'],
    ['clear', 'withhold', 'narrows'],
    ['clear', 'generalise:year', 'narrows'],
    ['mask:vin', 'exists', 'narrows'],
    ['generalise:county', 'generalise:province', 'narrows'],
    ['generalise:province', 'generalise:county', 'widens'],
    // Neither tells less than the other, so something new may leave.
    ['mask:identity-number', 'mask:last-four', 'widens'],
    ['mask:last-four', 'mask:identity-number', 'widens'],
    ['mask:phone', 'mask:vin', 'widens'],
    ['clear', 'clear', 'same'],
  ] as const)('%s to %s %s', (before, after, change) => expect(changeOf(before, after)).toBe(change))

  it('the county tells the province, whatever the division is', () => {
    const division = fc.stringMatching(/^[1-9][0-9]{1,13}$/)
    fc.assert(
      fc.property(division, (text) => {
        const [province, county] = [applyOf('generalise:province')(text), applyOf('generalise:county')(text)]
        if (typeof province === 'string') expect(typeof county === 'string' && county.startsWith(province)).toBe(true)
      }),
      { seed: 20261123, numRuns: 500 },
    )
  })
})
