import { existsSync, readdirSync } from 'node:fs'

/** The provinces that every sandbox runs. */
const ALWAYS = ['33', '51']

/** 沙箱省份: the two digits of each province that the sandbox runs, by the files that it has written for them. */
export function sandboxProvinces(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const found = names.flatMap((name) => /^province-(\d\d)\.json$/.exec(name)?.[1] ?? [])
  return [...new Set([...ALWAYS, ...found])].toSorted()
}
