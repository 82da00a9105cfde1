import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'

// A reader that has seen enough (`| head`) closes the pipe; the command still does all of its work.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await reader.question(question)
  } finally {
    reader.close()
  }
}

// Half of a command's time is reading its modules; what was compiled is kept where the packages are, if that can be written.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/roadcert-admin'))
const { runAdmin } = await import('./run-admin.ts')

process.exitCode = await runAdmin(process.argv.slice(2), process.env, {
  standardOutput: (line) => process.stdout.write(`${line}\n`),
  standardError: (line) => process.stderr.write(`${line}\n`),
  // Only somebody at a terminal can be asked; a script says it with --yes.
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
})
