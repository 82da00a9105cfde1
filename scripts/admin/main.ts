import { runAdmin } from './run-admin.ts'

// A reader that has seen enough (`| head`) closes the pipe; the command still does all of its work.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await runAdmin(process.argv.slice(2), process.env, {
  standardOutput: (line) => process.stdout.write(`${line}\n`),
  standardError: (line) => process.stderr.write(`${line}\n`),
})
