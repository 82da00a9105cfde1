import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether node_modules already holds what the lockfile says, folder by folder and version by version: then `npm ci`,
 * which deletes everything first, is not needed (somebody installed by hand). Optional packages of other machines may be
 * absent; the carried Node is checked on its own.
 * @param {string} root repository root @returns {boolean}
 */
export function treeMatchesLock(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(root, 'node_modules/.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted)
    .filter(([path, entry]) => path.includes('node_modules/') && entry.link !== true)
    .every(([path, entry]) => {
      const there = present[path]
      if (there === undefined) return entry.optional === true || entry.devOptional === true
      return there.version === entry.version && existsSync(join(root, path, 'package.json'))
    })
}

/** @param {string} path of a lockfile @returns {Record<string, {version?: string, link?: boolean, optional?: boolean}> | undefined} */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    // Missing or unreadable: npm ci makes it anew.
    return undefined
  }
}
