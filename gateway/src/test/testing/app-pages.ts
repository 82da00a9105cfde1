import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const CONFIGURATION = resolve(import.meta.dirname, '../../../../miniprogram/src/app.config.ts')

/** Addresses of every page that app.config.ts lists; a new page joins by itself. Throws when it lists none. */
export function appPages(): readonly string[] {
  const text = readFileSync(CONFIGURATION, 'utf8')
  const [main = '', subpackages = ''] = text.split('subPackages:')
  const pagesIn = (part: string): readonly string[] =>
    [...part.matchAll(/'(pages\/[\w/-]+)'/g)].map(([, page = '']) => page)
  const others = subpackages.split('root:').slice(1)
  const pages = others.flatMap((part) => {
    const root = /'([\w-]+)'/.exec(part)?.[1] ?? ''
    return pagesIn(part.split(']')[0] ?? '').map((page) => `${root}/${page}`)
  })
  if (pagesIn(main).length === 0 || pages.length === 0) throw new Error('app.config.ts lists its pages otherwise now')
  return [...pagesIn(main), ...pages]
}
