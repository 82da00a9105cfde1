/**
 * 车辆类型, GA/T 16.4: those of its about two hundred codes that road transport commonly meets (assumed from common use; the
 * standard's text was not at hand). First letter: K bus or car, H lorry, Q tractor, B semi-trailer, G full trailer.
 */
const VEHICLE_TYPES: Readonly<Record<string, string>> = {
  K11: '大型普通客车',
  K21: '中型普通客车',
  K31: '小型普通客车',
  K33: '小型轿车',
  K43: '微型轿车',
  H11: '重型普通货车',
  H12: '重型厢式货车',
  H14: '重型罐式货车',
  H17: '重型自卸货车',
  H21: '中型普通货车',
  H22: '中型厢式货车',
  H31: '轻型普通货车',
  H32: '轻型厢式货车',
  Q11: '重型半挂牵引车',
  Q21: '中型半挂牵引车',
  B11: '重型普通半挂车',
  B12: '重型厢式半挂车',
  B13: '重型罐式半挂车',
  B14: '重型平板半挂车',
  B15: '重型集装箱半挂车',
  B21: '中型普通半挂车',
  G11: '重型普通全挂车',
}

/** Every code of the list. */
export const VEHICLE_TYPE_CODES: readonly string[] = Object.keys(VEHICLE_TYPES)

/** Label of a vehicle type; undefined for a code outside the list, which is then shown as it stands. */
export function vehicleTypeLabel(code: string): string | undefined {
  return VEHICLE_TYPE_CODES.includes(code) ? VEHICLE_TYPES[code] : undefined
}

/** 牵引车: a type code of a tractor, which needs a trailer to carry anything. */
export function isTractorType(code: string): boolean {
  return code.startsWith('Q')
}

/** 挂车: a type code of a semi-trailer or full trailer, which has a vehicle certificate of its own. */
export function isTrailerType(code: string): boolean {
  return code.startsWith('B') || code.startsWith('G')
}
