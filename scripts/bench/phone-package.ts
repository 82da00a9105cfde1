import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Figure } from './figure.ts'
import { at, listAt, textAt } from './json-client.ts'

const OUTPUT = resolve(import.meta.dirname, '../../miniprogram/dist/weapp')
const KILOBYTE = 1024

/** Bytes of a mini-program's package: what the first start loads, and all of it. */
export interface PackageSize {
  readonly main: number
  readonly total: number
}

/** Sizes of a built mini-program: `main` is everything outside the subpackages that its app.json names. */
export function packageSize(folder: string): PackageSize {
  const description: unknown = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  const key = at(description, 'subPackages') === undefined ? 'subpackages' : 'subPackages'
  const roots = at(description, key) === undefined ? [] : listAt(description, key).map((one) => textAt(one, 'root'))
  const size = { main: 0, total: 0 }
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const found = statSync(join(folder, path))
    if (!found.isFile()) continue
    size.total += found.size
    if (!roots.some((root) => path.startsWith(`${root.replace(/\/$/, '').replaceAll('/', sep)}${sep}`)))
      size.main += found.size
  }
  return size
}

/** 代码包大小 of the build in miniprogram/dist/weapp. */
export function packageFigures(): readonly Figure[] {
  const { main, total } = packageSize(OUTPUT)
  const note = 'every file of miniprogram/dist/weapp as built, not compressed'
  return [
    {
      name: 'weapp-main-bytes',
      value: main,
      unit: 'bytes',
      target: 700 * KILOBYTE,
      better: 'less',
      note: `${note}, without subpackages`,
    },
    { name: 'weapp-total-bytes', value: total, unit: 'bytes', target: 2048 * KILOBYTE, better: 'less', note },
  ]
}
