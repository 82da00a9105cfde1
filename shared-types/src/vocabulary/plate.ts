/**
 * 车辆号牌: ordinary plates of 7 characters (GA 36-2018) and new-energy plates 新能源号牌 of 8. Shapes as read in public
 * implementations; embassy plates of the old form are not covered.
 */

declare const plateBrand: unique symbol

/** A plate number without separators, in upper case, of one of the known shapes. */
export type PlateNumber = string & { readonly [plateBrand]: true }

/** 号牌形式: ordinary, trailer 挂, other special endings (学警港澳使领), small and large new-energy vehicles. */
export type PlateShape = 'ordinary' | 'trailer' | 'special' | 'new-energy-small' | 'new-energy-large'

const HEAD = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]'
const SHAPES: readonly (readonly [PlateShape, RegExp])[] = [
  ['ordinary', new RegExp(`^${HEAD}[A-HJ-NP-Z0-9]{5}$`)],
  ['trailer', new RegExp(`^${HEAD}[A-HJ-NP-Z0-9]{4}挂$`)],
  ['special', new RegExp(`^${HEAD}[A-HJ-NP-Z0-9]{4}[学警港澳使领]$`)],
  ['new-energy-small', new RegExp(`^${HEAD}[DABCEFGHJK][A-HJ-NP-Z0-9][0-9]{4}$`)],
  ['new-energy-large', new RegExp(`^${HEAD}[0-9]{5}[DF]$`)],
]

/** Middle dots in all the forms that keyboards make, hyphens and the full stop. */
const SEPARATORS = /[\s·•‧∙⋅・･.-]/g

/** 规范号牌: without blanks and separators, full-width forms made narrow, in upper case; says nothing about the shape. */
export function normalisePlate(text: string): string {
  return text.replace(SEPARATORS, '').normalize('NFKC').replace(SEPARATORS, '').toUpperCase()
}

/** 号牌形式 of a normalised plate; undefined when it has none of the known ones. */
export function plateShape(plate: string): PlateShape | undefined {
  return SHAPES.find(([, pattern]) => pattern.test(plate))?.[0]
}

function isPlateNumber(text: string): text is PlateNumber {
  return plateShape(text) !== undefined
}

/** Reads a plate as typed, `浙a·12345` too; undefined when it has no known shape. */
export function parsePlate(text: string): PlateNumber | undefined {
  const candidate = normalisePlate(text)
  return isPlateNumber(candidate) ? candidate : undefined
}

/** True for a trailer's plate 挂车号牌: a trailer has a vehicle certificate of its own. */
export function isTrailerPlate(plate: PlateNumber): boolean {
  return plateShape(plate) === 'trailer'
}

/** A plate as people write it: `浙A·12345`. */
export function formatPlate(plate: PlateNumber): string {
  return `${plate.slice(0, 2)}·${plate.slice(2)}`
}
