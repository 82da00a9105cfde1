import fc from 'fast-check'
import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { describe, expect, it } from 'vitest'
import { compilePolicy, type Policy, type ReleaseCell } from '../compile-policy.ts'
import type { Rule, Treatment } from '../policy-model.ts'
import { shippedPolicy } from '../testing/shipped-policy.ts'
import { applyOf } from '../treatments.ts'
import { createCountNumbers } from './count-numbers.ts'
import { personsLeft } from './measure-view.ts'
import { measureViews } from './measure-views.ts'
import type { MeterFinding } from './meter-finding.ts'

type Treatments = { readonly [F in CertificateField]?: Treatment }

const WORDS = { why: '试验', basis: 'assumed', retention: '不留存' } as const

/** A policy with one public view, of one kind. */
function publicView(kind: CertificateKind, treatments: Treatments): Policy {
  const rules = CERTIFICATE_FIELDS.flatMap((field): Rule[] => {
    const treatment = treatments[field]
    if (treatment === undefined || treatment === 'withhold') return []
    return [{ audience: 'public', purpose: 'verify-public', kinds: [kind], field, treatment, ...WORDS }]
  })
  return compilePolicy('trial', rules)
}

function measured(kind: CertificateKind, treatments: Treatments): MeterFinding {
  const [finding] = measureViews(publicView(kind, treatments))
  if (finding === undefined) throw new Error('nothing leaves in this view')
  return finding
}

/** Persons left of a view that shows at least that a certificate is valid. */
const left = (kind: CertificateKind, treatments: Treatments): number =>
  measured(kind, { validNow: 'clear', ...treatments }).personsLeft

/** Treatments of one field from least to most telling; nothing to everything where no mask is made for it. */
const LADDERS: { readonly [F in CertificateField]?: readonly Treatment[] } = {
  holderName: ['withhold', 'exists', 'mask:personal-name', 'clear'],
  companyName: ['withhold', 'mask:personal-name', 'clear'],
  legalRepresentative: ['withhold', 'mask:personal-name', 'clear'],
  identityNumber: ['withhold', 'exists', 'mask:last-four', 'mask:identity-number', 'clear'],
  phone: ['withhold', 'mask:phone', 'clear'],
  address: ['withhold', 'mask:address', 'clear'],
  birthDate: ['withhold', 'generalise:year', 'clear'],
  issuingDivision: ['withhold', 'generalise:province', 'generalise:county', 'clear'],
  vin: ['withhold', 'mask:vin', 'clear'],
}
const ladderOf = (field: CertificateField): readonly Treatment[] => LADDERS[field] ?? ['withhold', 'clear']

describe('the re-identification meter', () => {
  it('the shipped policy leaves at least a thousand persons in every view of the public', () => {
    const findings = measureViews(shippedPolicy)
    expect(findings.filter(({ audience }) => audience === 'public').length).toBeGreaterThanOrEqual(18)
    expect(findings.filter(({ short }) => short)).toEqual([])
  })

  it('a taxi driver’s city beside the first character of the name would leave some hundreds', () => {
    const finding = measured(8, { holderName: 'mask:personal-name', operatingArea: 'clear', categories: 'clear' })
    expect(finding).toMatchObject({ short: true, threshold: 1_000, personsLeft: expect.toSatisfy((n) => n > 200) })
    const city = finding.visible.find(({ field }) => field === 'operatingArea')
    expect(city?.personsWithout).toBeGreaterThan(1_000)
  })

  it('a birth year beside 6 + 4 leaves fewer than the about 33 numbers that fit', () => {
    const persons = left(7, { identityNumber: 'mask:identity-number', birthDate: 'generalise:year' })
    expect(persons).toBeLessThanOrEqual(35)
  })

  it('the end of a number beside the first character of the name singles people out', () => {
    for (const identityNumber of ['mask:last-four', 'mask:identity-number'] as const)
      expect(measured(7, { holderName: 'mask:personal-name', identityNumber }).short).toBe(true)
  })

  it('a photo, a full address, a phone number or an identity number leaves one person', () => {
    for (const field of ['photo', 'address', 'phone', 'identityNumber', 'number'] as const) {
      expect(left(7, { [field]: 'clear' })).toBe(1)
    }
  })

  it('the county of the issuing authority beside a surname is too near', () => {
    const finding = measured(7, { holderName: 'mask:personal-name', issuingDivision: 'generalise:county' })
    expect(finding.short).toBe(true)
  })

  it('two fields that say the same are counted once', () => {
    expect(left(1, { holderName: 'mask:personal-name', companyName: 'mask:personal-name' })).toBe(
      left(1, { holderName: 'mask:personal-name' }),
    )
  })

  it('a plate is exempt on a vehicle’s certificate, its owner’s name is not', () => {
    expect(measured(5, { plateNumber: 'clear' })).toMatchObject({ short: false, visible: [{ exempt: true }] })
    expect(measured(5, { plateNumber: 'clear', companyName: 'clear' }).short).toBe(true)
  })

  it('the end date in a public code would count: six years of days', () => {
    expect(left(9, { validTo: 'clear' })).toBeLessThan(left(9, {}) / 1_000)
  })

  it('a mask made for another kind of value counts as what it leaves visible', () => {
    // It leaves the last six characters: nothing of 林晓峰, nearly all of 阿卜杜拉·买买提.
    expect(left(7, { holderName: 'mask:vin' })).toBe(left(7, { holderName: 'clear' }))
    expect(left(7, { identityNumber: 'mask:vin' })).toBeLessThan(left(7, {}))
    expect(left(7, { issuingAuthority: 'mask:vin' })).toBe(left(7, { issuingAuthority: 'clear' }))
  })

  it('has no threshold for anybody but the public', () => {
    const others = measureViews(shippedPolicy).filter(({ audience }) => audience !== 'public')
    expect(others.filter(({ threshold, short }) => threshold !== undefined || short)).toEqual([])
  })
})

describe('a wider view', () => {
  const countNumbers = createCountNumbers()
  const everyStep = fc.array(fc.nat(4), { minLength: CERTIFICATE_FIELDS.length, maxLength: CERTIFICATE_FIELDS.length })
  const anyView = fc.record({
    kind: fc.constantFrom(...CERTIFICATE_KINDS),
    steps: everyStep,
    widened: fc.constantFrom(...CERTIFICATE_FIELDS),
  })

  function cellsOf(steps: readonly number[], wider?: CertificateField): readonly ReleaseCell[] {
    return CERTIFICATE_FIELDS.flatMap((field, index) => {
      const ladder = ladderOf(field)
      const step = (steps[index] ?? 0) + (field === wider ? 1 : 0)
      const treatment = ladder[Math.min(step, ladder.length - 1)] ?? 'withhold'
      return treatment === 'withhold' ? [] : [{ field, treatment, apply: applyOf(treatment) }]
    })
  }

  it('never raises the count', () => {
    fc.assert(
      fc.property(anyView, ({ kind, steps, widened }) => {
        const wider = personsLeft(kind, cellsOf(steps, widened), countNumbers)
        expect(wider).toBeLessThanOrEqual(personsLeft(kind, cellsOf(steps), countNumbers))
      }),
      { seed: 11643, numRuns: 2_000 },
    )
  })
})
