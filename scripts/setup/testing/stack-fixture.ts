import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')

/** A copy of scripts/setup in a tree of its own, with stand-ins for the programs that it starts; for tests only. */
export function createStackTree(programs: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'roadcert-stack-'))
  cpSync(join(ROOT, 'scripts/setup'), join(root, 'scripts/setup'), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  for (const [path, text] of Object.entries(programs)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** Process ids whose environment holds this text, found through /proc; zombies have no environment any more. */
export function processesWith(marker: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .filter((name) => readEnvironment(name).includes(marker))
    .map(Number)
}

function readEnvironment(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    // Gone meanwhile, or somebody else's: not ours.
    return ''
  }
}
