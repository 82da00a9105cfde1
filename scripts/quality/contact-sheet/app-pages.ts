import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const CONFIGURATION = resolve(import.meta.dirname, '../../../miniprogram/src/app.config.ts')

/** Addresses of every page in the text of an app.config.ts: those of the main package, then those of each subpackage. */
export function pagesIn(configuration: string): readonly string[] {
  const [main = '', subpackages = ''] = configuration.split('subPackages:')
  const listed = (part: string): readonly string[] =>
    [...part.matchAll(/'(pages\/[\w/-]+)'/g)].map(([, page = '']) => page)
  const others = subpackages.split('root:').slice(1)
  const below = others.flatMap((part) => {
    const root = /'([\w-]+)'/.exec(part)?.[1] ?? ''
    return listed(part.split(']')[0] ?? '').map((page) => `${root}/${page}`)
  })
  return [...listed(main), ...below]
}

/** Pages of the mini-program that stand on none of the pictures. */
export function unseenPages(seen: readonly string[]): readonly string[] {
  return pagesIn(readFileSync(CONFIGURATION, 'utf8')).filter((page) => !seen.includes(page))
}
