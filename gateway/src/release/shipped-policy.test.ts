import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import { describe, expect, it } from 'vitest'
import { compilePolicy, fieldsReleased, treatmentOf } from './compile-policy.ts'
import { HOLDER_NATURES } from './policy-model.ts'
import { shippedPolicy } from './testing/shipped-policy.ts'

const KNOWN_VIEWS = [
  'self/apply',
  'company/apply',
  'self/show-own',
  'self/deliver-file',
  'company/manage-fleet',
  'company/deliver-file',
  'delegate/show-own',
  'public/present-public',
  'public/verify-public',
  'inspector/present-inspection',
  'inspector/verify-roadside',
  'inspector/case-document',
  'inspector/lookup-case',
  'inspector/lookup-roadside',
]

const SHIPPED_RULES = shippedPolicy.rules

/** All that the public may ever be told in clear; anything else must be masked, generalised or withheld. */
const CLEAR_IN_PUBLIC = [
  'plateNumber',
  'plateColor',
  'vehicleType',
  'companyName',
  'creditCode',
  'holderName',
  'categories',
  'scope',
  'operatingArea',
  'validNow',
]

const EVERY_CELL = CERTIFICATE_KINDS.flatMap((kind) =>
  HOLDER_NATURES.flatMap((holder) =>
    AUDIENCES.flatMap((audience) =>
      PURPOSES.flatMap((purpose) => CERTIFICATE_FIELDS.map((field) => ({ kind, holder, audience, purpose, field }))),
    ),
  ),
)

describe('the shipped policy', () => {
  it('releases nothing outside the fourteen views of this version', () => {
    const released = EVERY_CELL.filter((cell) => treatmentOf(shippedPolicy, cell) !== 'withhold')
    expect(new Set(released.map((cell) => `${cell.audience}/${cell.purpose}`))).toEqual(new Set(KNOWN_VIEWS))
  })

  it('has an effect for each of its rules', () => {
    for (const rule of SHIPPED_RULES) {
      for (const kind of rule.kinds) {
        const holder = rule.holder ?? 'person'
        expect(treatmentOf(shippedPolicy, { ...rule, kind, holder })).toBe(rule.treatment)
      }
    }
  })

  it('has no rule for a company where only a person holds certificates', () => {
    expect(
      SHIPPED_RULES.filter(({ treatment }) => treatment !== 'withhold').filter(
        (rule) => rule.holder === 'organisation' && rule.kinds.some((kind) => kind > 6),
      ),
    ).toEqual([])
  })

  it('says why and on what basis for every rule', () => {
    expect(SHIPPED_RULES.filter((rule) => rule.why.length < 4 || rule.basis.length < 4)).toEqual([])
  })

  it('tells the public in clear only what is public', () => {
    const clear = EVERY_CELL.filter(
      (cell) => cell.audience === 'public' && treatmentOf(shippedPolicy, cell) === 'clear',
    )
    expect(clear.filter((cell) => !CLEAR_IN_PUBLIC.includes(cell.field))).toEqual([])
    // Names are clear for organisations alone.
    expect(clear.filter((cell) => cell.holder === 'person' && /Name$|creditCode/.test(cell.field))).toEqual([])
  })

  it('never tells numbers, addresses, photos or dates of birth to the public or a delegate', () => {
    const told = EVERY_CELL.filter(
      (cell) =>
        (cell.audience === 'public' || cell.audience === 'delegate') &&
        ['identityNumber', 'number', 'phone', 'address', 'photo', 'birthDate', 'vin'].includes(cell.field) &&
        treatmentOf(shippedPolicy, cell) !== 'withhold',
    )
    expect(told).toEqual([])
  })

  it('puts no photo, phone, address or date of birth into a code', () => {
    const inCode = EVERY_CELL.filter(
      (cell) => cell.purpose.startsWith('present-') && treatmentOf(shippedPolicy, cell) !== 'withhold',
    )
    expect(inCode.filter((cell) => ['photo', 'phone', 'address', 'birthDate', 'vin'].includes(cell.field))).toEqual([])
  })

  it('shows an identity number whole to nobody but an officer with a case', () => {
    const whole = EVERY_CELL.filter(
      (cell) => cell.field === 'identityNumber' && treatmentOf(shippedPolicy, cell) === 'clear',
    )
    expect(new Set(whole.map((cell) => `${cell.audience}/${cell.purpose}`))).toEqual(
      new Set(['inspector/case-document']),
    )
  })
})

describe('asking for no more than is released', () => {
  it('public verification asks for dates in the place of "valid now", and for no number or photo', () => {
    const fields = fieldsReleased(shippedPolicy, ['verify-public'])
    expect(fields).toEqual(expect.arrayContaining(['holderName', 'validFrom', 'validTo']))
    for (const never of ['validNow', 'identityNumber', 'phone', 'photo', 'address', 'birthDate', 'vin'] as const) {
      expect(fields).not.toContain(never)
    }
  })
  it('a driver who shows a company’s vehicle has no address or legal representative asked for', () => {
    const fields = fieldsReleased(shippedPolicy, ['show-own'], ['delegate'])
    expect(fields).toContain('plateNumber')
    for (const never of ['address', 'legalRepresentative', 'phone', 'photo', 'creditCode'] as const) {
      expect(fields).not.toContain(never)
    }
  })
  it('a purpose without rules asks for nothing', () => expect(fieldsReleased(shippedPolicy, ['remind'])).toEqual([]))
})

describe('a policy that says two things about one cell', () => {
  it('is refused by name', () => {
    const [first] = SHIPPED_RULES
    if (first === undefined) throw new Error('no rules')
    expect(() => compilePolicy('twice', [first, { ...first, treatment: 'clear' }])).toThrow(
      /two rules for company\/apply/,
    )
  })
})
