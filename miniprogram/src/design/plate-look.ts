/** How a plate of each colour is drawn. */
export type PlateLook = 'blue' | 'yellow' | 'black' | 'white' | 'green'

/** JT/T 697.7 号牌颜色: 1 blue, 2 yellow, 3 black, 4 white, 5 green, 91 and 93 yellow ones, 92 and 94 green ones. */
const LOOKS: Readonly<Record<number, PlateLook>> = {
  1: 'blue',
  2: 'yellow',
  3: 'black',
  4: 'white',
  5: 'green',
  91: 'yellow',
  92: 'green',
  93: 'yellow',
  94: 'green',
}

/** The look of a plate colour; white for one that is not told or not known. */
export function plateLook(color: number | undefined): PlateLook {
  return (color === undefined ? undefined : LOOKS[color]) ?? 'white'
}

/** 浙A12345 → 浙A·12345, as it stands on the plate. */
export function plateInGroups(plate: string): string {
  return /^.[A-Z][^·]+$/.test(plate) ? `${plate.slice(0, 2)}·${plate.slice(2)}` : plate
}
