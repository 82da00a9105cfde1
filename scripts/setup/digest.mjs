import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * SHA-256 over names and bytes of files and whole folders; a missing one counts as missing, so that it changes the
 * digest when it appears.
 * @param {string} root folder that the names in the digest are relative to
 * @param {readonly string[]} names files and folders below root
 * @returns {string} 64 hexadecimal digits
 */
export function digestOf(root, names) {
  const hash = createHash('sha256')
  for (const name of names) {
    const files = filesBelow(join(root, name))
    if (files.length === 0) hash.update(`missing ${name}\0`)
    for (const file of files) {
      const bytes = readFileSync(file)
      hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} sorted, so that the digest does not depend on the file system */
function filesBelow(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [path]
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
