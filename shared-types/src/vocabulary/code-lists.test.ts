import { describe, expect, it } from 'vitest'
import { BUSINESS_SCOPE_CODES, businessScopeLabel } from './business-scopes.ts'
import { drivingClassLabel, parseDrivingClasses } from './driving-classes.ts'
import { parsePhoneNumber } from './phone-number.ts'
import { isPlateColor, plateColorLabel } from './plate-colors.ts'
import { isProvinceCode } from './provinces.ts'
import { isDangerousGoodsCategory, qualificationCategoryLabel } from './qualification-categories.ts'
import { isTractorType, isTrailerType, vehicleTypeLabel } from './vehicle-types.ts'

describe('code lists', () => {
  it('know their labels', () => {
    expect(plateColorLabel(94)).toBe('渐变绿色')
    expect(vehicleTypeLabel('Q11')).toBe('重型半挂牵引车')
    expect(qualificationCategoryLabel('02001')).toBe('货运驾驶员')
    expect([businessScopeLabel('020'), businessScopeLabel('02000')]).toEqual(['道路货物运输', '道路货物运输'])
    expect(drivingClassLabel('A2')).toBe('重型牵引挂车')
  })

  it('leave an unknown code to be shown as it stands, names of object members included', () => {
    for (const code of ['', '99999', 'constructor', 'toString', '__proto__']) {
      expect(vehicleTypeLabel(code)).toBeUndefined()
      expect(qualificationCategoryLabel(code)).toBeUndefined()
      expect(businessScopeLabel(code)).toBeUndefined()
      expect(drivingClassLabel(code)).toBeUndefined()
      expect(isProvinceCode(code)).toBe(false)
    }
    expect([isPlateColor(6), isPlateColor(Number.NaN)]).toEqual([false, false])
  })

  it('scope codes have five digits', () => {
    expect(BUSINESS_SCOPE_CODES.every((code) => /^\d{5}$/.test(code))).toBe(true)
  })

  it('tell tractors, trailers and dangerous goods apart', () => {
    expect([isTractorType('Q11'), isTrailerType('B11'), isTrailerType('G11'), isTrailerType('H11')]).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect([isDangerousGoodsCategory('03003'), isDangerousGoodsCategory('02001')]).toEqual([true, false])
  })

  it('read several driving classes in a row', () => {
    expect(parseDrivingClasses('A1A2D')).toEqual(['A1', 'A2', 'D'])
    expect(['A9', 'A1 A2', 'a1', 'A1?'].map(parseDrivingClasses)).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('mobile numbers', () => {
  it.each(['13800138000', '138 0013 8000', '+86 138-0013-8000'])('%s is one', (typed) => {
    expect(parsePhoneNumber(typed)).toBe('13800138000')
  })

  it.each(['12800138000', '1380013800', '138001380000', '010-12345678', ''])('%s is none', (typed) => {
    expect(parsePhoneNumber(typed)).toBeUndefined()
  })
})
