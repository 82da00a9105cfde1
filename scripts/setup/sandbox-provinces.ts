import { readdirSync } from 'node:fs'

/** 沙箱省份: the two digits of each province whose file the sandbox has written, `npm start -- --provinces 32` or without. */
export function sandboxProvinces(folder: string): readonly string[] {
  return readdirSync(folder)
    .flatMap((name) => /^province-(\d\d)\.json$/.exec(name)?.[1] ?? [])
    .toSorted()
}
