import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { createStackTree, processesWith } from './testing/stack-fixture.ts'

const PROGRAM = `
import { runToEnd, stopOnSignals } from './scripts/setup/child.mjs'
stopOnSignals()
const ended = runToEnd('sleep', ['300'])
console.log('running')
await ended
`

let root = ''

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('SIGTERM to npm', { timeout: 30_000 }, () => {
  it.each([
    ['a script that replaces its shell', 'exec node program.mjs', 0],
    ['a script below a shell', 'node program.mjs; exit $?', null],
  ])('ends %s and all it started', async (_what, script, code) => {
    root = createStackTree({ 'program.mjs': PROGRAM })
    writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', scripts: { start: script } }))
    const marker = `marker-${String(process.pid)}-${script.length.toString()}`
    const npm = spawn('npm', ['start'], { cwd: root, env: { ...process.env, ROADCERT_TEST: marker } })
    let output = ''
    npm.stdout.on('data', (chunk) => (output += String(chunk)))
    while (!output.includes('running') && npm.exitCode === null) await wait(50)
    npm.kill('SIGTERM')
    await once(npm, 'exit')
    expect(npm.exitCode).toBe(code)
    for (let tries = 0; tries < 50 && processesWith(marker).length > 0; tries += 1) await wait(100)
    expect(processesWith(marker)).toEqual([])
  })
})
