import { readFileSync } from 'node:fs'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** Largest configuration file that is read. */
const LARGEST_BYTES = 64 * 1024

/** Reads a small JSON file; the failure is a sentence for the operator that names the file and repeats nothing of it. */
export function readJsonFile(path: string): Result<unknown, string> {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    // Missing, a folder or not readable: for the operator one and the same thing.
    return fail(`${path} cannot be read`)
  }
  if (bytes.length > LARGEST_BYTES) return fail(`${path} is larger than ${LARGEST_BYTES} bytes`)
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return succeed(value)
  } catch {
    return fail(`${path} is not JSON`)
  }
}
