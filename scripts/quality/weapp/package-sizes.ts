import { statSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files-below.ts'

/** Bytes of the main package, of each subpackage and of all together. */
export interface PackageSizes {
  readonly main: number
  readonly packages: Readonly<Record<string, number>>
  readonly total: number
}

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE
/** Our own bound: a main package above it is felt when the mini-program is opened on a slow phone. */
const MOST_MAIN = 700 * KILOBYTE
/** WeChat: 2 MB a package, 30 MB in all (developers.weixin.qq.com, 分包加载). */
const MOST_OF_A_PACKAGE = 2 * MEGABYTE
const MOST_TOTAL = 30 * MEGABYTE
/** All packages together stay below what one of them may weigh; more is told, not refused. */
const TOTAL_TOLD_ABOVE = 2 * MEGABYTE

/** 各包大小 of a built mini-program whose subpackages have these roots. */
export function packageSizes(folder: string, roots: readonly string[]): PackageSizes {
  const sizes: Record<string, number> = Object.fromEntries(roots.map((root) => [root, 0]))
  let main = 0
  for (const path of filesBelow(folder)) {
    const { size } = statSync(join(folder, path))
    const root = roots.find((name) => path.startsWith(`${name}/`))
    if (root === undefined) main += size
    else sizes[root] = (sizes[root] ?? 0) + size
  }
  return { main, packages: sizes, total: main + Object.values(sizes).reduce((sum, size) => sum + size, 0) }
}

const inKilobytes = (bytes: number) => `${String(Math.round(bytes / KILOBYTE))} KB`

/** 超重: what is above its bound. */
export function sizeFindings({ main, packages, total }: PackageSizes): readonly string[] {
  const bound = (what: string, bytes: number, most: number) =>
    bytes > most ? [`${what} weighs ${inKilobytes(bytes)}, at most ${inKilobytes(most)} are allowed`] : []
  return [
    ...bound('the main package', main, MOST_MAIN),
    ...Object.entries(packages).flatMap(([root, size]) => bound(`subpackage ${root}`, size, MOST_OF_A_PACKAGE)),
    ...bound('everything together', total, MOST_TOTAL),
  ]
}

/** One line of sizes, with a warning where everything together has grown above 2 MB. */
export function sizeLine({ main, packages, total }: PackageSizes): string {
  const each = Object.entries(packages).map(([root, size]) => `${root} ${inKilobytes(size)}`)
  const warning = total > TOTAL_TOLD_ABOVE ? `; warning: more than ${inKilobytes(TOTAL_TOLD_ABOVE)} in all` : ''
  return `main ${inKilobytes(main)}, ${each.join(', ')}, total ${inKilobytes(total)}${warning}`
}
