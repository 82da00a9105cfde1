// Folder rules of the architecture: four folders at the root, field words, kebab-case; exit 1 on a breach.
import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

const ROOT_FOLDERS = ['shared-types', 'gateway', 'miniprogram', 'scripts', 'node_modules']
const ROOT_FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'project.config.json',
  'README.md',
  'README.zh-CN.md',
  'LICENSE',
]
const NOT_OURS = ['node_modules', 'dist', 'coverage', '.swc']
const EMPTY_WORDS = ['utils', 'util', 'helpers', 'helper', 'common', 'core', 'lib', 'misc', 'shared']
const SOURCE = /\.(ts|tsx|mjs|cjs|js|scss)$/
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/

/** Breaches of the folder rules below a repository root, as sentences that begin with the path. */
export function findFolderBreaches(root: string): readonly string[] {
  const breaches: string[] = []
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const allowed = entry.isDirectory() ? ROOT_FOLDERS : ROOT_FILES
    if (!allowed.includes(entry.name)) breaches.push(`${entry.name}: not one of the folders and files of the root`)
  }
  for (const folder of ROOT_FOLDERS) if (folder !== 'node_modules') breaches.push(...breachesBelow(root, folder))
  return breaches
}

function breachesBelow(root: string, folder: string): readonly string[] {
  return readdirSyncIfThere(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (NOT_OURS.includes(entry.name)) return []
    if (entry.isDirectory()) {
      const empty = EMPTY_WORDS.includes(entry.name) ? [`${path}: a folder is named by a word of the field`] : []
      return [...empty, ...breachesBelow(root, path)]
    }
    return fileBreaches(path)
  })
}

function fileBreaches(path: string): readonly string[] {
  const name = basename(path)
  if (!SOURCE.test(name)) return []
  const breaches = []
  if (!KEBAB.test(name)) breaches.push(`${path}: file names are kebab-case`)
  if (EMPTY_WORDS.includes(name.split('.')[0] ?? '')) breaches.push(`${path}: a file is named by a word of the field`)
  return breaches
}

function readdirSyncIfThere(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    // A folder that is not there yet breaks no rule.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

if (import.meta.main) {
  const breaches = findFolderBreaches(resolve(process.argv[2] ?? process.cwd()))
  for (const breach of breaches) console.error(breach)
  console.log(`${String(breaches.length)} breaches of the folder rules`)
  process.exitCode = breaches.length === 0 ? 0 : 1
}
