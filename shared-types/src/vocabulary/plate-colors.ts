/** 车牌颜色, JT/T 697.7-2014 and the ministry's freight portal (five public sources agree): code → label. */
export const PLATE_COLORS = {
  1: '蓝色',
  2: '黄色',
  3: '黑色',
  4: '白色',
  5: '绿色',
  9: '其他',
  91: '农黄色',
  92: '农绿色',
  93: '黄绿色',
  94: '渐变绿色',
} as const
export type PlateColor = keyof typeof PLATE_COLORS

/** Every code of the list, ascending. */
export const PLATE_COLOR_CODES = [1, 2, 3, 4, 5, 9, 91, 92, 93, 94] as const satisfies readonly PlateColor[]

/** True for a code of the list. */
export function isPlateColor(code: number): code is PlateColor {
  return Object.prototype.hasOwnProperty.call(PLATE_COLORS, code)
}

/** Label of a plate colour; undefined for a code outside the list. */
export function plateColorLabel(code: number): string | undefined {
  return isPlateColor(code) ? PLATE_COLORS[code] : undefined
}
