import { textMember, type JsonObject } from '../server/exchange.ts'

/** One difference between province and ministry, as the gateway told it; the certificate by its identifier. */
export interface ToldDifference {
  readonly at: string
  readonly certificateIdentifier: string
  readonly item: string
  readonly provinceValue: string
  readonly ministryValue: string
}

/** 数据差异 that a province was told of, in memory. */
export interface ToldDifferences {
  list(): readonly ToldDifference[]
  /** Reads the four members by their names in the dialect; false when one is missing. */
  record(body: JsonObject, names: readonly [identifier: string, item: string, own: string, ministry: string]): boolean
}

const KEPT = 1_000

/** The differences that one province was told of. */
export function createToldDifferences(now: () => number): ToldDifferences {
  const told: ToldDifference[] = []
  return {
    list: () => told,
    record: (body, names) => {
      const [certificateIdentifier, item, provinceValue, ministryValue] = names.map((name) => textMember(body, name))
      if (certificateIdentifier === undefined || item === undefined) return false
      if (provinceValue === undefined || ministryValue === undefined) return false
      const at = new Date(now()).toISOString()
      told.push({ at, certificateIdentifier, item, provinceValue, ministryValue })
      if (told.length > KEPT) told.splice(0, told.length - KEPT)
      return true
    },
  }
}
