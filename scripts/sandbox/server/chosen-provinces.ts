import { isProvinceCode, PROVINCES, type ProvinceCode } from 'shared-types/vocabulary/provinces.ts'

/** Environment variable by which the parent tells every process which provinces run: two digits each, by commas. */
export const PROVINCES_VARIABLE = 'SANDBOX_PROVINCES'

/** The provinces that run without a word: those of the contract. */
const ALWAYS: readonly ProvinceCode[] = ['33', '51']

/** The provinces that run; what is no province is left out, `readProvinces` has said so before. */
export function chosenProvinces(environment: NodeJS.ProcessEnv): readonly ProvinceCode[] {
  return readProvinces(environment[PROVINCES_VARIABLE]) ?? ALWAYS
}

/**
 * 选定省份 as `--provinces` says: a number from 2 to 32 (33 and 51 first, then by code), or codes by commas, which must
 * hold 33 and 51, because the people of the demo live there. Undefined for anything else.
 */
export function readProvinces(text: string | undefined): readonly ProvinceCode[] | undefined {
  if (text === undefined || text === '') return ALWAYS
  const others = Object.keys(PROVINCES).filter((code) => isProvinceCode(code) && !ALWAYS.includes(code))
  const inOrder = [...ALWAYS, ...others].filter((code) => isProvinceCode(code))
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (count >= ALWAYS.length && count <= inOrder.length) return inOrder.slice(0, count)
  const codes = text.split(',').filter((code) => isProvinceCode(code))
  const isWhole = codes.length === text.split(',').length && new Set(codes).size === codes.length
  return isWhole && ALWAYS.every((code) => codes.includes(code)) ? codes : undefined
}
