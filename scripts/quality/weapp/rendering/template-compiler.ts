import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { filesBelow } from '../files-below.ts'

/** What the compilers say of a folder of templates or styles: their output, or their complaint. */
export type Compiled =
  { readonly ok: true; readonly output: string } | { readonly ok: false; readonly complaint: string }

/** Tencent's own compilers (npm: miniprogram-compiler): `wcc` for WXML and WXS, `wcsc` for WXSS. */
export interface TemplateCompiler {
  readonly templates: (folder: string) => Compiled
  readonly styles: (folder: string) => Compiled
  /** Removes the copies. */
  readonly close: () => void
}

const MOST_OUTPUT = 64 * 1024 * 1024
const LIMIT_MS = 120_000

/** The package has a `bin` folder for each system; its Linux programs are for x64 alone. */
function binaries(): string | undefined {
  const bin = join(dirname(createRequire(import.meta.url).resolve('miniprogram-compiler')), 'bin')
  if (process.platform === 'linux' && process.arch === 'x64') return join(bin, 'linux')
  return process.platform === 'darwin' ? join(bin, 'mac') : undefined
}

/**
 * 官方模板编译器: copies both programs and makes the copies executable (the package carries them with mode 0644, and
 * node_modules stays untouched). Undefined on a machine for which the package has none.
 */
export function openTemplateCompiler(): TemplateCompiler | undefined {
  const source = binaries()
  if (source === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'roadcert-compiler-'))
  for (const name of ['wcc', 'wcsc']) {
    copyFileSync(join(source, name), join(folder, name))
    chmodSync(join(folder, name), 0o755)
  }
  return {
    templates: (from) => {
      const files = [...filesEndingIn(from, '.wxml'), ...filesEndingIn(from, '.wxs')]
      return run(join(folder, 'wcc'), ['-d', '-cc', '0', ...files, '-gn', '$gwx'], from)
    },
    styles: (from) => {
      const compiled = run(join(folder, 'wcsc'), ['-db', '-pc', '0', ...filesEndingIn(from, '.wxss')], from)
      return compiled.ok ? wholeStyles(compiled.output) : compiled
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function filesEndingIn(folder: string, ending: string): readonly string[] {
  return filesBelow(folder).filter((path) => path.endsWith(ending))
}

function run(program: string, args: readonly string[], cwd: string): Compiled {
  const ran = spawnSync(program, args, { cwd, maxBuffer: MOST_OUTPUT, timeout: LIMIT_MS, encoding: 'utf8' })
  if (ran.error) return { ok: false, complaint: ran.error.message }
  const complaint = ran.stderr.trim()
  if (ran.status !== 0)
    return { ok: false, complaint: complaint === '' ? `exit code ${String(ran.status)}` : complaint }
  // wcsc tells of an import that is not there and still ends with 0
  return complaint.includes('ERR') ? { ok: false, complaint } : { ok: true, output: ran.stdout }
}

function wholeStyles(output: string): Compiled {
  return output.includes('version=') ? { ok: true, output } : { ok: false, complaint: 'the compiler gave no styles' }
}
