import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generaliseToCounty, generaliseToProvince, generaliseToYear } from './generalisations.ts'
import {
  MASKS,
  maskAddress,
  maskIdentityNumber,
  maskPersonalName,
  maskPhone,
  maskToLastFour,
  maskVin,
} from './masks.ts'

describe('a personal name shows its first character and one star', () => {
  it.each([
    ['王芳', '王*'],
    ['欧阳娜娜', '欧*'],
    ['阿卜杜拉·买买提', '阿*'],
    ['𠮷野家', '𠮷*'],
    ['芳', '*'],
    ['', '*'],
    [' 王芳 ', '王*'],
    ['John Smith', 'J*'],
  ])('%s → %s', (name, masked) => expect(maskPersonalName(name)).toBe(masked))
})

describe('an identity number', () => {
  it('of 18 characters keeps 6 and 4', () =>
    expect(maskIdentityNumber('11010519491231002X')).toBe('110105********002X'))
  it('of 15 digits keeps 6 and 3', () => expect(maskIdentityNumber('110105491231002')).toBe('110105******002'))
  it('of any other length is hidden whole', () => expect(maskIdentityNumber('E12345678')).toBe('*********'))
  it('in a code is its last four alone', () => expect(maskToLastFour('11010519491231002X')).toBe('002X'))
  it('too short for a rest is hidden whole in a code too', () => expect(maskToLastFour('E1234567')).toBe('********'))
})

describe('phone, VIN and address', () => {
  it('keeps 3 and 4 of a mobile number', () => expect(maskPhone('13812345678')).toBe('138****5678'))
  it('hides a number of another length whole', () => expect(maskPhone('0571123456')).toBe('**********'))
  it('keeps the last six of a VIN', () => expect(maskVin('LSVAU033372123456')).toBe('***********123456'))
  it('hides a VIN shorter than seven whole', () => expect(maskVin('123456')).toBe('******'))
  it.each([
    ['浙江省杭州市西湖区文三路1号', '浙江省杭州市西湖区****'],
    ['北京市海淀区中关村大街27号', '北京市海淀区****'],
    ['江苏省苏州市昆山市玉山镇', '江苏省苏州市昆山市****'],
    ['新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市建设路', '新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市****'],
    ['云南省临沧市双江拉祜族佤族布朗族傣族自治县勐勐镇', '云南省临沧市双江拉祜族佤族布朗族傣族自治县****'],
    ['杭州市文三路小区3幢', '杭州市****'],
    ['文三路1号', '****'],
    ['', '****'],
  ])('%s → %s', (address, masked) => expect(maskAddress(address)).toBe(masked))
})

describe('generalisations', () => {
  it('tell the year of a birth date', () => expect(generaliseToYear('1990-01-02')).toBe('1990'))
  it('tell nothing of a date of another form', () => expect(generaliseToYear('19900102')).toBeUndefined())
  it('tell the province of a division', () => expect(generaliseToProvince('330106')).toBe('33'))
  it('tell the province of a township', () => expect(generaliseToProvince('330106001')).toBe('33'))
  it('tell the county of a township', () => expect(generaliseToCounty('330106001')).toBe('330106'))
  it('leave a province a province', () => expect(generaliseToCounty('33')).toBe('33'))
  it('tell nothing of what is no division', () => expect(generaliseToProvince('33010x')).toBeUndefined())
})

/** Names, numbers and addresses, characters outside the basic plane among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('𠮷', '王', '·', '县', '区', '市', '省', '路', '1', 'X', '*', ' '),
    maxLength: 40,
  }),
  fc.string({ unit: fc.constantFrom(...'0123456789X'), minLength: 14, maxLength: 19 }),
)

describe.each(Object.entries(MASKS))('mask %s', (_name, mask) => {
  it('applied twice is the same as once', () => {
    fc.assert(fc.property(anyText, (text) => mask(mask(text)) === mask(text)))
  })
  it('never cuts a character outside the basic plane in two', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => mask(text).isWellFormed()))
  })
})

describe('no mask shows more than its rule', () => {
  const shown = (text: string) => Array.from(text).filter((point) => point !== '*').length
  it('one character of a name', () => {
    fc.assert(fc.property(anyText, (text) => shown(maskPersonalName(text)) <= 1))
  })
  it('ten characters of an identity number, four in a code', () => {
    fc.assert(fc.property(anyText, (text) => shown(maskIdentityNumber(text)) <= 10 && shown(maskToLastFour(text)) <= 4))
  })
  it('seven digits of a phone number, six characters of a VIN', () => {
    fc.assert(fc.property(anyText, (text) => shown(maskPhone(text)) <= 7 && shown(maskVin(text)) <= 6))
  })
  it('of an address a beginning that ends with a county, and no street', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const masked = maskAddress(text)
        const kept = masked.slice(0, -4)
        return text.startsWith(kept) && (kept === '' || /[县区旗市]$/.test(kept))
      }),
    )
  })
})
