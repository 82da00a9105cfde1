import { checkCharacterMatches, parseCertificateIdentifier } from 'shared-types/vocabulary/certificate-identifier.ts'
import { parseCreditCode } from 'shared-types/vocabulary/credit-code.ts'
import { parseIdentityNumber } from 'shared-types/vocabulary/identity-number.ts'
import { parsePlate, plateShape } from 'shared-types/vocabulary/plate.ts'
import { vehicleTypeLabel } from 'shared-types/vocabulary/vehicle-types.ts'
import { describe, expect, test } from 'vitest'
import { addDays } from './days.ts'
import { PERSONAS, personaNamed } from './persona.ts'
import { buildWorld } from './world.ts'

const TODAY = '2026-11-23'
const world = buildWorld('33', TODAY)
const sichuan = buildWorld('51', TODAY)
const ofPersona = (persona: string): typeof world.certificates =>
  world.certificates.filter((certificate) => certificate.persona === persona)

describe('the synthetic world', () => {
  test('it is the same on every start', () => {
    expect(buildWorld('33', TODAY).certificates).toEqual(world.certificates)
  })

  test('about ten thousand certificates of all nine kinds, no identifier twice', () => {
    expect(world.certificates.length).toBeGreaterThan(9_500)
    expect(world.certificates.length).toBeLessThan(11_000)
    expect(new Set(world.certificates.map(({ kind }) => kind)).size).toBe(9)
    expect(new Set(world.certificates.map(({ identifier }) => identifier)).size).toBe(world.certificates.length)
  })

  test('every identifier, identity number, credit code and plate has the right form and check character', () => {
    for (const { identifier, holderCode, holderCodeType, authority, details } of world.certificates) {
      const parsed = parseCertificateIdentifier(identifier)
      expect(parsed !== undefined && checkCharacterMatches(parsed), identifier).toBe(true)
      const holder = holderCodeType === '111' ? parseIdentityNumber(holderCode) : parseCreditCode(holderCode)
      expect(holder, holderCode).toBeDefined()
      expect(parseCreditCode(authority.creditCode)).toBeDefined()
      if (details.plateNumber !== undefined) expect(parsePlate(details.plateNumber), details.plateNumber).toBeDefined()
      if (details.vehicleType !== undefined) expect(vehicleTypeLabel(details.vehicleType)).toBeDefined()
    }
  })

  test('names with `·`, of two-character surnames and beyond the BMP are among them', () => {
    const names = [...world.people.values()].map(({ name }) => name)
    expect(names.some((name) => name.includes('·'))).toBe(true)
    expect(names.some((name) => name.startsWith('欧阳'))).toBe(true)
    expect(names.some((name) => [...name].length < name.length)).toBe(true)
  })
})

describe('the personas', () => {
  test('all are of age, in a region that was never allocated, with a phone of their own', () => {
    for (const { idNumber, phone, birthDay } of PERSONAS) {
      expect(parseIdentityNumber(idNumber)).toBeDefined()
      expect(birthDay < '2005-01-01').toBe(true)
      expect(idNumber).toMatch(/^(339900|519900)/)
      expect(phone).toMatch(/^1[3-9]\d{9}$/)
    }
    expect(new Set(PERSONAS.map(({ phone }) => phone)).size).toBe(PERSONAS.length)
  })

  test('the driver holds a freight qualification under the own identity number', () => {
    expect(ofPersona('driver')).toMatchObject([
      { kind: 7, number: personaNamed('driver').idNumber, details: { categories: ['02001'], drivingClass: 'A2' } },
    ])
  })

  test('the owner’s company has a licence and twelve vehicles: one suspended, one overdue, one near its end', () => {
    const certificates = ofPersona('owner')
    const fleet = certificates.filter(({ kind }) => kind === 5)
    expect(certificates.filter(({ kind }) => kind === 1)).toHaveLength(1)
    expect(fleet).toHaveLength(12)
    expect(fleet.filter(({ state }) => state.status !== 'VALID').map(({ state }) => state)).toEqual([
      { status: 'SUSPENDED', statusReason: 'administrative-penalty' },
    ])
    expect(fleet.filter(({ details }) => (details.reviewedUntil ?? '') < TODAY)).toHaveLength(1)
    const soon = addDays(TODAY, 30)
    expect(fleet.filter(({ validTo }) => validTo !== undefined && validTo > TODAY && validTo <= soon)).toHaveLength(1)
    const shapes = fleet.map(({ details }) => plateShape(details.plateNumber ?? ''))
    expect(shapes.filter((shape) => shape === 'trailer')).toHaveLength(4)
    expect(shapes).toContain('new-energy-small')
  })

  test('the sole trader’s licence, lorry and qualification hang on one identity number', () => {
    const { idNumber } = personaNamed('soletrader')
    const certificates = ofPersona('soletrader')
    expect(certificates.map(({ kind }) => kind).sort()).toEqual([1, 5, 7])
    expect(
      certificates.every(({ holderCode, holderCodeType }) => holderCode === idNumber && holderCodeType === '111'),
    ).toBe(true)
  })

  test('ride-hail and dangerous goods belong to province 51', () => {
    const held = sichuan.certificates.filter(({ persona }) => persona !== undefined)
    expect(held.map(({ persona, kind }) => `${persona} ${kind}`)).toEqual(['ridehail 9', 'ridehail 6', 'hazmat 7'])
  })
})

describe('province 51', () => {
  test('some hundred certificates of all nine kinds, every number of the right form and of this province', () => {
    expect(sichuan.certificates.length).toBeGreaterThan(250)
    expect(sichuan.certificates.length).toBeLessThan(600)
    expect(new Set(sichuan.certificates.map(({ kind }) => kind)).size).toBe(9)
    for (const { identifier, holderCode, holderCodeType, authority, details } of sichuan.certificates) {
      const parsed = parseCertificateIdentifier(identifier)
      expect(parsed !== undefined && checkCharacterMatches(parsed), identifier).toBe(true)
      const holder = holderCodeType === '111' ? parseIdentityNumber(holderCode) : parseCreditCode(holderCode)
      expect(holder, holderCode).toBeDefined()
      expect(holderCode.slice(holderCodeType === '111' ? 0 : 2)).toMatch(/^519900/)
      expect(authority.division).toMatch(/^51/)
      if (details.plateNumber !== undefined) expect(details.plateNumber).toMatch(/^川/)
      expect(details.address ?? '四川省').toMatch(/^四川省/)
    }
  })

  test('it shares no identifier, phone, plate or vehicle with province 33', () => {
    const marksOf = ({ certificates }: typeof world): readonly string[] =>
      certificates.flatMap(({ identifier, details }) =>
        [identifier, details.phone, details.plateNumber, details.vin].filter((mark) => mark !== undefined),
      )
    const ours = new Set(marksOf(world))
    expect(marksOf(sichuan).filter((mark) => ours.has(mark))).toEqual([])
  })
})
