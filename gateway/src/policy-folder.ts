import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Policy } from './release/compile-policy.ts'
import { loadPolicy } from './release/load-policy.ts'
import type { PolicyFault, PolicyFile } from './release/policy-file.ts'

/** Where the policy lies that is shipped with the gateway. */
export const SHIPPED_POLICY_FOLDER = resolve(import.meta.dirname, '../policy')

/** The files of a policy in a folder, by name. Throws when the folder cannot be read. */
export function readPolicyFolder(folder: string): readonly PolicyFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/** 随软件发布的策略: the policy in force until an administrator activates another. Fails with every fault of its files. */
export function loadShippedPolicy(): Result<Policy, readonly PolicyFault[]> {
  return loadPolicy(readPolicyFolder(SHIPPED_POLICY_FOLDER))
}

/** One line for a terminal or a log: where, which cell, what is wrong, what to write. */
export function describeFault({ file, line, cell, proof, what, write }: PolicyFault): string {
  const place = `${file}:${line}`
  const subject = cell === undefined ? '' : ` ${cell}:`
  return `${place}:${subject} ${what}; ${write}${proof === undefined ? '' : ` (proof ${proof})`}`
}

/** The shipped policy for tools that cannot go on without it. Throws with one line a fault. */
export function openShippedPolicy(): Policy {
  const loaded = loadShippedPolicy()
  if (!loaded.ok) throw new Error(loaded.failure.map(describeFault).join('\n'))
  return loaded.value
}
