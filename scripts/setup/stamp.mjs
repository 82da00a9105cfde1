import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Whether the stamp file holds this digest.
 * @param {string} path @param {string} digest @returns {boolean}
 */
export function stampMatches(path, digest) {
  try {
    return readFileSync(path, 'utf8').trim() === digest
  } catch {
    // No stamp, or one that cannot be read: the work is simply done again.
    return false
  }
}

/** @param {string} path @param {string} digest */
export function writeStamp(path, digest) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${digest}\n`)
}
