import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'

/** 能报的车牌: a plate and its colour (JT/T 697.7 code), as the wallet knows it. */
export interface KnownPlate {
  readonly number: string
  readonly color?: number
}

/** More plates than these help nobody at the roadside. */
const MOST_PLATES = 4

/**
 * 报给执法人员的车牌: those one drives (own and authorised ones), each once; none of a company's park, of which nobody can
 * tell which one stands at the roadside.
 */
export function knownPlates(certificates: readonly OwnCertificate[]): readonly KnownPlate[] {
  const plates = new Map<string, KnownPlate>()
  for (const { relation, plateNumber, plateColor } of certificates) {
    if (plateNumber === undefined || (relation !== 'own' && relation !== 'authorised')) continue
    plates.set(plateNumber, { number: plateNumber, ...(plateColor === undefined ? {} : { color: plateColor }) })
  }
  return [...plates.values()].slice(0, MOST_PLATES)
}
