import { checkCharacterMatches, parseCertificateIdentifier } from 'shared-types/vocabulary/certificate-identifier.ts'
import { parseIdentityNumber } from 'shared-types/vocabulary/identity-number.ts'
import { PROVINCES, isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { describe, expect, it } from 'vitest'
import { spokenBy } from '../province/spoken-dialects.ts'
import { readProvinces } from '../server/chosen-provinces.ts'
import { buildWorld } from './world.ts'

const CODES = Object.keys(PROVINCES).filter((code) => isProvinceCode(code))

describe('the provinces that run', () => {
  it('are those of the contract without a word', () => expect(readProvinces(undefined)).toEqual(['33', '51']))
  it('are as many as was said, the two of the contract first', () => {
    expect(readProvinces('4')).toEqual(['33', '51', '11', '12'])
    expect(new Set(readProvinces('32'))).toEqual(new Set(CODES))
  })
  it('are those that were named, when the two of the contract are among them', () => {
    expect(readProvinces('33,51,31')).toEqual(['33', '51', '31'])
  })
  it.each(['1', '33', '0', '31,33', '33,51,99', '33,51,51', 'all', '2.5'])('are refused: %s', (text) => {
    expect(readProvinces(text)).toBeUndefined()
  })
})

describe('thirty-two worlds', () => {
  const worlds = CODES.map((code) => ({ code, world: buildWorld(code, '2026-12-01') }))
  const certificates = worlds.flatMap(({ world }) => world.certificates)

  it('give nothing out twice', () => {
    const identifiers = certificates.map(({ identifier }) => identifier)
    expect(new Set(identifiers).size).toBe(identifiers.length)
    const vins = certificates.flatMap(({ details }) => details.vin ?? [])
    expect(new Set(vins).size).toBe(vins.length)
    const people = worlds.flatMap(({ world }) => [...world.people.values()])
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(new Set(people.map(({ idNumber }) => idNumber)).size)
  })
  it('have right check characters, and few certificates where the province is small', () => {
    for (const { identifier, holderCode, holderCodeType } of certificates) {
      const parsed = parseCertificateIdentifier(identifier)
      expect(parsed !== undefined && checkCharacterMatches(parsed)).toBe(true)
      if (holderCodeType === '111') expect(parseIdentityNumber(holderCode)).toBeDefined()
    }
    for (const { code, world } of worlds)
      if (code !== '33' && code !== '51') expect(world.certificates.length).toBeLessThan(50)
  })
  it('speak four dialects, in five layouts', () => {
    const spoken = CODES.map((code) => spokenBy(code))
    expect(new Set(spoken.map(({ file }) => file['dialect'])).size).toBe(4)
    expect(new Set(spoken.map(({ dialect }) => dialect)).size).toBe(5)
  })
})
