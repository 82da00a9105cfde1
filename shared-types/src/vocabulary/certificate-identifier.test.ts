import { describe, expect, it } from 'vitest'
import {
  checkCharacterMatches,
  formatCertificateIdentifier,
  identifierCheckCharacter,
  parseCertificateIdentifier,
} from './certificate-identifier.ts'

describe('certificate identifiers, GB/T 36904-2018 with ISO/IEC 7064 MOD 37,36', () => {
  it.each([
    '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
    '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
    '1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9',
    '1.2.156.3005.2.062301.1101101102.0624_001.001.U',
  ])('the published example %s has the right check character', (example) => {
    const identifier = parseCertificateIdentifier(example)
    if (identifier === undefined) throw new Error('the example has the shape')
    expect(checkCharacterMatches(identifier)).toBe(true)
    expect(formatCertificateIdentifier(identifier)).toBe(example)
  })

  it('a published dummy is read, and its check character does not fit', () => {
    const dummy = '1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M'
    const identifier = parseCertificateIdentifier(dummy)
    if (identifier === undefined) throw new Error('the dummy has the shape')
    expect([checkCharacterMatches(identifier), identifierCheckCharacter(identifier)]).toEqual([false, 'D'])
  })

  it.each([
    ['D071', '4'],
    ['D075', 'R'],
    ['D072', '2'],
    ['D008', 'Y'],
    ['D013', 'L'],
  ])('the project vector of type %s ends in %s', (ending, check) => {
    const parts = { issuerCode: '113200000000000008', serial: 'TEST2026000001', version: '001' }
    expect(identifierCheckCharacter({ typeCode: `11100000000019713${ending}`, ...parts })).toBe(check)
  })

  it.each([
    ['another root', '1.2.156.3005.3.A.B.C.001.U'],
    ['small letters', '1.2.156.3005.2.A.B.c.001.U'],
    ['a version of two digits', '1.2.156.3005.2.A.B.C.01.U'],
    ['a part missing', '1.2.156.3005.2.A.B.001.U'],
    ['an empty part', '1.2.156.3005.2.A..C.001.U'],
    ['two check characters', '1.2.156.3005.2.A.B.C.001.UU'],
    ['nothing', ''],
  ])('%s is not read', (_, text) => expect(parseCertificateIdentifier(text)).toBeUndefined())

  it('a part outside the shape is not written', () => {
    const parts = { typeCode: 'A', issuerCode: 'B', serial: 'C.D', version: '001' }
    expect(() => formatCertificateIdentifier(parts)).toThrow(RangeError)
  })
})
