import { normalisePlate } from './plate.ts'
import type { ProvinceCode } from './provinces.ts'

/** 号牌简称: first character of a plate → the systems that may have issued for the vehicle. 新 is shared with 66 新疆兵团. */
const BY_CHARACTER: Readonly<Record<string, readonly ProvinceCode[]>> = {
  京: ['11'],
  津: ['12'],
  冀: ['13'],
  晋: ['14'],
  蒙: ['15'],
  辽: ['21'],
  吉: ['22'],
  黑: ['23'],
  沪: ['31'],
  苏: ['32'],
  浙: ['33'],
  皖: ['34'],
  闽: ['35'],
  赣: ['36'],
  鲁: ['37'],
  豫: ['41'],
  鄂: ['42'],
  湘: ['43'],
  粤: ['44'],
  桂: ['45'],
  琼: ['46'],
  渝: ['50'],
  川: ['51'],
  贵: ['52'],
  云: ['53'],
  藏: ['54'],
  陕: ['61'],
  甘: ['62'],
  青: ['63'],
  宁: ['64'],
  新: ['65', '66'],
}

/** Every first character of a plate, in the order of GB/T 2260. */
export const PLATE_CHARACTERS: readonly string[] = Object.entries(BY_CHARACTER)
  .sort(([, [one = '']], [, [other = '']]) => (one < other ? -1 : 1))
  .map(([character]) => character)

/** 号牌尾字: trailers, learners, police, Hong Kong and Macao vehicles (GA 36-2018). */
export const PLATE_ENDINGS: readonly string[] = ['挂', '学', '警', '港', '澳']

/** 号牌属地: the systems to ask about a plate; empty when its first character is none of these. */
export function provincesOfPlate(plate: string): readonly ProvinceCode[] {
  return BY_CHARACTER[normalisePlate(plate).slice(0, 1)] ?? []
}

/** 本省简称: the first character of plates of a province or of an area within it (`33`, `330106`). */
export function plateCharacterOf(area: string): string | undefined {
  const province = area.slice(0, 2)
  return PLATE_CHARACTERS.find((character) => BY_CHARACTER[character]?.some((code) => code === province))
}
