import { runAdmin } from './run-admin.ts'

process.exitCode = await runAdmin(process.argv.slice(2), process.env, {
  standardOutput: (line) => process.stdout.write(`${line}\n`),
  standardError: (line) => process.stderr.write(`${line}\n`),
})
