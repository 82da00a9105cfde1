import type { ReleaseRule } from 'shared-types/contracts/release-rules.ts'
import { describe, expect, it } from 'vitest'
import { certificate } from '../certificates/testing/certificate.ts'
import { explainReleased } from './explain-released.ts'
import { distinctFacts } from './released-facts.ts'

const rule = (
  field: ReleaseRule['field'],
  treatment: string,
  why: string,
  holder?: ReleaseRule['holder'],
): ReleaseRule => ({
  field,
  kinds: [7, 1],
  treatment,
  why,
  basis: '依据一',
  retention: '屏幕关闭即无',
  ...(holder === undefined ? {} : { holder }),
})

const RULES = {
  rules: [
    rule('holderName', 'clear', '公司名称公开', 'organisation'),
    rule('holderName', 'mask:personal-name', '只需对上姓', 'person'),
    rule('number', 'clear', '要核对是谁的证'),
    rule('identityNumber', 'mask:identity-number', '能对上就够'),
    rule('validTo', 'clear', '要核对是谁的证'),
    rule('employer', 'clear', '为谁开车'),
    rule('phone', 'withhold', '这个用途用不着'),
    rule('plateNumber', 'withhold', '这个用途用不着'),
    rule('address', 'withhold', '这个用途用不着'),
  ],
}
const shown = certificate({
  kind: 7,
  holderName: '林*',
  number: '339900********1234',
  treatments: { holderName: 'mask:personal-name', number: 'mask:identity-number', validTo: 'clear' },
})

describe('the rules behind a certificate on the screen', () => {
  it('finds the rule that ran by what was done to the field', () => {
    const { told } = explainReleased(RULES, shown)
    expect(told).toEqual([
      { why: '只需对上姓', fields: [{ field: 'holderName', treatment: 'mask:personal-name' }] },
      { why: '能对上就够', fields: [{ field: 'number', treatment: 'mask:identity-number' }] },
      { why: '要核对是谁的证', fields: [{ field: 'validTo', treatment: 'clear' }] },
    ])
  })

  it('gathers withheld fields by their reason, and says nothing of a field without a value', () => {
    const { withheld } = explainReleased(RULES, shown)
    expect(withheld).toEqual([
      {
        why: '这个用途用不着',
        fields: [
          { field: 'phone', treatment: 'withhold' },
          { field: 'address', treatment: 'withhold' },
        ],
      },
    ])
  })

  it('does not explain the absence of what never stands on such a certificate', () => {
    const fields = explainReleased(RULES, shown).withheld.flatMap((group) => group.fields.map(({ field }) => field))
    expect(fields).not.toContain('plateNumber')
  })

  it('names each basis and retention once', () => {
    expect(explainReleased(RULES, shown)).toMatchObject({ bases: ['依据一'], retentions: ['屏幕关闭即无'] })
  })

  it('says nothing about kinds that the rules do not speak of', () => {
    expect(explainReleased(RULES, { ...shown, kind: 9 })).toEqual({
      told: [],
      withheld: [],
      bases: [],
      retentions: [],
    })
  })

  it('explains forty vehicles that are treated alike once', () => {
    const fleet = Array.from({ length: 40 }, (_, index) => certificate({ kind: 5, plateNumber: `浙A${String(index)}` }))
    expect(distinctFacts(fleet)).toHaveLength(1)
  })
})
