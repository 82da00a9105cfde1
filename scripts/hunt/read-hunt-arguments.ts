import type { Hunt, HuntAlone } from './hunt.ts'

const MOST = 10_000_000

/** The hunt that is named and its count; undefined for anything that is not of the usage. */
export function readHuntArguments(
  typed: readonly string[],
  hunts: readonly (Hunt | HuntAlone)[],
): { readonly hunt: Hunt | HuntAlone; readonly count: number } | undefined {
  const [name, option, number, ...rest] = typed
  const hunt = hunts.find((one) => one.name === name)
  if (hunt === undefined || rest.length > 0) return undefined
  if (option === undefined) return { hunt, count: hunt.count }
  if (option !== '--count' || number === undefined || !/^[1-9]\d{0,7}$/.test(number)) return undefined
  return Number(number) <= MOST ? { hunt, count: Number(number) } : undefined
}
