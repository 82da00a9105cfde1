/** 号牌种类 of the sandbox; every plate carries the letter Z, which neither 浙 nor 川 gives out. */
export type PlateShape = 'yellow' | 'blue' | 'trailer' | 'green' | 'large-green'

/** 车牌颜色 of JT/T 697.7 for a shape of plate: 1 blue, 2 yellow, 5 green, 93 yellow-green. */
export const PLATE_COLORS: Readonly<Record<PlateShape, string>> = {
  yellow: '2',
  blue: '1',
  trailer: '2',
  green: '5',
  'large-green': '93',
}

/** Letters of a plate's serial: no I and no O. */
const SERIAL_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 号牌号码 of GA 36-2018 in a shape, from a serial of 0 to 99,999 (trailers: 239,999; new-energy: 99,999). */
export function makePlate(provinceLetter: string, shape: PlateShape, serial: number): string {
  const head = `${provinceLetter}Z`
  const digits = (count: number): string => String(serial % 10 ** count).padStart(count, '0')
  switch (shape) {
    case 'yellow':
    case 'blue':
      return head + digits(5)
    case 'trailer':
      // Four places: a letter for the ten-thousands, then three digits.
      return `${head}${SERIAL_LETTERS.charAt(Math.floor(serial / 1_000) % 24)}${digits(3)}挂`
    case 'green':
      return `${head}D${digits(5)}`
    case 'large-green':
      return `${head}${digits(5)}D`
  }
}

const VIN_VALUES: Readonly<Record<string, number>> = { L: 3, S: 2, B: 2, X: 7 }
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** 车辆识别代号 of an invented vehicle, 17 characters with the check digit of GB 16735-2019; serial up to 9,999,999. */
export function makeVin(serial: number): string {
  const tail = String(serial).padStart(7, '0')
  const draft = `LSBX0000${'0'}0${tail}`
  let sum = 0
  for (let index = 0; index < 17; index += 1) {
    const character = draft.charAt(index)
    sum += (VIN_VALUES[character] ?? Number(character)) * (VIN_WEIGHTS[index] ?? 0)
  }
  const check = sum % 11
  return `LSBX0000${check === 10 ? 'X' : check}0${tail}`
}
