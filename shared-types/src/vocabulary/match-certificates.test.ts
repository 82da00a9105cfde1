import { describe, expect, test } from 'vitest'
import { isForDangerousGoods } from './match-category.ts'
import { matchCertificates } from './match-certificates.ts'
import type { ComparedCertificate, MatchResult, MatchSubject } from './match.ts'
import { plateCharacterOf, provincesOfPlate, PLATE_CHARACTERS } from './plate-provinces.ts'

const LICENCE: ComparedCertificate = {
  kind: 1,
  number: '330106000001',
  companyName: '示例运输有限公司',
  creditCode: 'C1',
}
const TRACTOR: ComparedCertificate = {
  kind: 5,
  companyName: '示例运输有限公司',
  creditCode: 'C1',
  permitNumber: '330106000001',
  vehicleType: 'Q11',
  scope: ['02000'],
}
const TRAILER: ComparedCertificate = { ...TRACTOR, vehicleType: 'B11' }
const LORRY: ComparedCertificate = { ...TRACTOR, vehicleType: 'H11' }
const HAZMAT_LORRY: ComparedCertificate = { ...LORRY, scope: ['03000'] }
const COACH: ComparedCertificate = { ...TRACTOR, vehicleType: 'K11', scope: ['01200'] }
const RIDE_HAIL_CAR: ComparedCertificate = { kind: 6, vehicleType: 'K33', operatingArea: '成都市' }
const TAXI: ComparedCertificate = { kind: 5, vehicleType: 'K33', scope: ['09100'], operatingArea: '杭州市' }
const DRIVER: ComparedCertificate = { kind: 7, categories: ['02001'], drivingClass: 'A2' }
const RIDE_HAIL_DRIVER: ComparedCertificate = { kind: 9, drivingClass: 'C1', operatingArea: '四川省成都市' }
const TAXI_DRIVER: ComparedCertificate = { kind: 8, drivingClass: 'C1', operatingArea: '杭州市' }

type Case = readonly [string, MatchSubject, MatchResult, readonly ComparedCertificate[]]

function without(certificate: ComparedCertificate, ...fields: string[]): ComparedCertificate {
  return {
    ...Object.fromEntries(Object.entries(certificate).filter(([name]) => !fields.includes(name))),
    kind: certificate.kind,
  }
}

function resultOf(what: MatchSubject, ...certificates: ComparedCertificate[]): MatchResult | undefined {
  return matchCertificates(certificates).find((match) => match.what === what)?.result
}

describe('what fits together', () => {
  test('is told for every subject, in one order, whatever was found', () => {
    const subjects = ['company', 'permit-number', 'category', 'driving-class', 'operating-area', 'authorisation']
    for (const found of [[], [DRIVER], [LICENCE, TRACTOR, TRAILER, DRIVER]])
      expect(matchCertificates(found).map(({ what }) => what)).toEqual(subjects)
    expect(matchCertificates([DRIVER]).every(({ result }) => result === 'not-applicable')).toBe(true)
  })

  test.each<Case>([
    ['vehicle and licence of one company', 'company', 'same', [LICENCE, TRACTOR]],
    ['a trailer of another company', 'company', 'different', [TRACTOR, { ...TRAILER, creditCode: 'C2' }]],
    ['names where no credit code is told', 'company', 'same', [without(LICENCE, 'creditCode'), TRACTOR]],
    [
      'full-width letters and blanks in a name',
      'company',
      'same',
      [
        { kind: 5, companyName: 'ＡＢ 运输' },
        { kind: 5, companyName: 'AB运输' },
      ],
    ],
    [
      'a vehicle whose company is not told',
      'company',
      'cannot-tell',
      [LICENCE, without(TRACTOR, 'companyName', 'creditCode')],
    ],
    ['a vehicle alone', 'company', 'not-applicable', [TRACTOR]],
    ["the licence's own number as the permit", 'permit-number', 'same', [LICENCE, TRACTOR]],
    ['another permit', 'permit-number', 'different', [LICENCE, { ...TRACTOR, permitNumber: '330106000009' }]],
    ['no permit told', 'permit-number', 'cannot-tell', [LICENCE, without(TRACTOR, 'permitNumber')]],
    ['a freight driver and a lorry', 'category', 'same', [DRIVER, LORRY]],
    ['a freight driver and a coach', 'category', 'different', [DRIVER, COACH]],
    ['a freight driver and dangerous goods', 'category', 'different', [DRIVER, HAZMAT_LORRY]],
    ['one of two drivers who fits', 'category', 'same', [DRIVER, { ...DRIVER, categories: ['03001'] }, HAZMAT_LORRY]],
    [
      'explosives have a category of their own',
      'category',
      'same',
      [{ ...DRIVER, categories: ['03009'] }, HAZMAT_LORRY],
    ],
    [
      'a vehicle of two trades and a driver of one',
      'category',
      'cannot-tell',
      [DRIVER, { ...LORRY, scope: ['02000', '03000'] }],
    ],
    [
      'an escort, who does not drive',
      'category',
      'not-applicable',
      [{ ...DRIVER, categories: ['03003'] }, HAZMAT_LORRY],
    ],
    ['a trade that is in no table', 'category', 'cannot-tell', [DRIVER, { ...LORRY, scope: ['99000'] }]],
    ['a vehicle without a scope', 'category', 'cannot-tell', [DRIVER, without(LORRY, 'scope')]],
    ['a ride-hail driver and a ride-hail car', 'category', 'same', [RIDE_HAIL_DRIVER, RIDE_HAIL_CAR]],
    ['a taxi driver and a ride-hail car', 'category', 'different', [TAXI_DRIVER, RIDE_HAIL_CAR]],
    ['a taxi driver and a taxi', 'category', 'same', [TAXI_DRIVER, TAXI]],
    ['a freight driver and a ride-hail car', 'category', 'different', [DRIVER, RIDE_HAIL_CAR]],
    ['A2 and a tractor with its trailer', 'driving-class', 'same', [DRIVER, TRACTOR, TRAILER]],
    ['B2 and a tractor', 'driving-class', 'different', [{ ...DRIVER, drivingClass: 'B2' }, TRACTOR]],
    [
      'B2 and a lorry, but a semi-trailer behind it',
      'driving-class',
      'different',
      [{ ...DRIVER, drivingClass: 'B2' }, LORRY, TRAILER],
    ],
    ['A1A2 and a coach', 'driving-class', 'same', [{ ...DRIVER, drivingClass: 'A1A2' }, COACH]],
    [
      'A3 and a coach, which may be a city bus',
      'driving-class',
      'cannot-tell',
      [{ ...DRIVER, drivingClass: 'A3' }, COACH],
    ],
    [
      'C2 and a car, which may be an automatic',
      'driving-class',
      'cannot-tell',
      [{ ...RIDE_HAIL_DRIVER, drivingClass: 'C2' }, RIDE_HAIL_CAR],
    ],
    ['a class outside the list', 'driving-class', 'cannot-tell', [{ ...DRIVER, drivingClass: 'Z9' }, LORRY]],
    ['a vehicle type outside the list', 'driving-class', 'cannot-tell', [DRIVER, { ...LORRY, vehicleType: 'X99' }]],
    ['a city told with and without its province', 'operating-area', 'same', [RIDE_HAIL_DRIVER, RIDE_HAIL_CAR]],
    ['another city', 'operating-area', 'different', [{ ...RIDE_HAIL_DRIVER, operatingArea: '绵阳市' }, RIDE_HAIL_CAR]],
    ['a lorry', 'operating-area', 'not-applicable', [DRIVER, LORRY]],
    ['a taxi whose area is not told', 'operating-area', 'cannot-tell', [TAXI_DRIVER, without(TAXI, 'operatingArea')]],
    ['a right that is on record', 'authorisation', 'same', [DRIVER, { ...LORRY, shownByRight: true }]],
    ['no right on record, which is nothing against anybody', 'authorisation', 'cannot-tell', [DRIVER, LORRY]],
    ['nobody who drives', 'authorisation', 'not-applicable', [LORRY]],
  ])('%s: %s is %s', (_case, what, result, certificates) => {
    expect(resultOf(what, ...certificates)).toBe(result)
    expect(resultOf(what, ...certificates.toReversed())).toBe(result)
  })
})

test('dangerous goods are told by the scope or by the licence', () => {
  expect([HAZMAT_LORRY, { kind: 2 }, { kind: 4 }].map(isForDangerousGoods)).toEqual([true, true, true])
  expect([LORRY, DRIVER, LICENCE].map(isForDangerousGoods)).toEqual([false, false, false])
})

test('a plate says which province to ask; 新 may be the corps as well', () => {
  expect(provincesOfPlate('浙a·12345')).toEqual(['33'])
  expect(provincesOfPlate('新A12345')).toEqual(['65', '66'])
  expect(provincesOfPlate('使123456')).toEqual([])
  expect(plateCharacterOf('330106')).toBe('浙')
  expect(plateCharacterOf('66')).toBe('新')
  expect([PLATE_CHARACTERS.length, PLATE_CHARACTERS[0], PLATE_CHARACTERS[30]]).toEqual([31, '京', '新'])
})
