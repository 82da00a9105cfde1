import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Run by hand (`node shared-types/src/presentation-code/testing/measure-jitless.ts`): bundles jitless-verify.ts, or with
 * `withdrawals <records>` jitless-withdrawals.ts, into one plain file and runs it under `node --jitless`, a stand-in for
 * iOS WeChat; with `--with-jit` under Node as it is. Budget: 100 ms for a whole verification.
 */
const typed = process.argv.slice(2)
const [what = 'verify', ...rest] = typed.filter((word) => !word.startsWith('--'))
const flags = ['--expose-gc', ...(typed.includes('--with-jit') ? [] : ['--jitless'])]
const folder = mkdtempSync(join(tmpdir(), 'rtc1-jitless-'))
try {
  const entry = fileURLToPath(new URL(`./jitless-${what}.ts`, import.meta.url))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'verify.mjs' } },
    },
  })
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, join(folder, 'verify.mjs'), ...rest], {
    encoding: 'utf8',
  })
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true })
}
