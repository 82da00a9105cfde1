import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseJsonObject, type JsonObject } from './exchange.ts'

/** Writes a small file so that a reader or a crash sees the old or the new content, never half of it. */
export function writeFileAtomically(path: string, content: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.new`
  writeFileSync(draft, content, { mode })
  renameSync(draft, path)
}

/** The JSON object in a file; empty when there is no file. Throws, naming the file, when it holds something else. */
export function readStoredJson(path: string): JsonObject {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
  const object = parseJsonObject(text)
  if (object === undefined) throw new Error(`${path} is not a JSON object; remove it to begin anew`)
  return object
}
