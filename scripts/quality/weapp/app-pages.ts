import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasMembers } from './logic/set-data.ts'

/** 小程序有哪些页: those of the main package, and the roots of the subpackages with theirs. */
export interface AppPages {
  readonly pages: readonly string[]
  readonly roots: readonly string[]
}

const names = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** Reads app.json of a built mini-program; the pages of a subpackage begin with its root. */
export function readAppPages(folder: string): AppPages {
  const config: unknown = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  if (!hasMembers(config)) return { pages: [], roots: [] }
  const listed: readonly unknown[] = Array.isArray(config['subPackages']) ? config['subPackages'] : []
  const packages = listed.filter(hasMembers)
  return {
    pages: [
      ...names(config['pages']),
      ...packages.flatMap(({ root, pages }) => names(pages).map((page) => `${String(root)}/${page}`)),
    ],
    roots: packages.map(({ root }) => String(root)),
  }
}
