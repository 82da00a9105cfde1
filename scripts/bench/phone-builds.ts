import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/** Builds both targets from the sources as they are, one after the other; throws with the end of the output. */
export function buildForPhones(): void {
  for (const target of ['weapp', 'h5']) {
    const program = join(ROOT, 'scripts/setup/run.mjs')
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, `build:${target}`], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    })
    if (status !== 0) throw new Error(`build:${target} failed:\n${(stdout + stderr).slice(-2000)}`)
  }
}
