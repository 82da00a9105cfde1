import { parseDrivingClasses, type DrivingClass } from './driving-classes.ts'
import type { MatchResult } from './match.ts'

/**
 * 准驾车型与车辆类型: which driving classes cover which vehicle types, after 《机动车驾驶证申领和使用规定》 as commonly known
 * (assumed). By the first two characters of a code of GA/T 16.4; a class under `perhaps` covers some vehicles of the type.
 */
const COVERED: Readonly<
  Record<string, { readonly by: readonly DrivingClass[]; readonly perhaps: readonly DrivingClass[] }>
> = {
  K1: { by: ['A1'], perhaps: ['A3'] },
  K2: { by: ['A1', 'B1'], perhaps: ['A3'] },
  K3: { by: ['A1', 'A2', 'A3', 'B1', 'B2', 'C1'], perhaps: ['C2'] },
  K4: { by: ['A1', 'A2', 'A3', 'B1', 'B2', 'C1'], perhaps: ['C2'] },
  H1: { by: ['A1', 'A2', 'B2'], perhaps: [] },
  H2: { by: ['A1', 'A2', 'B2'], perhaps: [] },
  H3: { by: ['A1', 'A2', 'A3', 'B1', 'B2', 'C1'], perhaps: ['C2'] },
  H4: { by: ['A1', 'A2', 'A3', 'B1', 'B2', 'C1'], perhaps: ['C2'] },
  Q1: { by: ['A2'], perhaps: [] },
  Q2: { by: ['A2'], perhaps: [] },
  B1: { by: ['A2'], perhaps: [] },
  B2: { by: ['A2'], perhaps: [] },
  G1: { by: ['A2'], perhaps: [] },
  G2: { by: ['A2'], perhaps: [] },
}

/** 准驾是否覆盖: whether a driving class covers a vehicle type; a type or class outside the lists cannot be told. */
export function matchDrivingClass(drivingClass: string | undefined, vehicleType: string | undefined): MatchResult {
  const held = drivingClass === undefined ? undefined : parseDrivingClasses(drivingClass)
  const covered = vehicleType === undefined ? undefined : COVERED[vehicleType.slice(0, 2)]
  if (held === undefined || covered === undefined) return 'cannot-tell'
  if (held.some((one) => covered.by.includes(one))) return 'same'
  return held.some((one) => covered.perhaps.includes(one)) ? 'cannot-tell' : 'different'
}
