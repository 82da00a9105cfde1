import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const PROGRAM = resolve(import.meta.dirname, '../../../scripts/quality/contact-sheet/main.ts')

interface Ended {
  readonly code: number | null
  readonly output: string
}

/** Runs the short form of the contact sheet with a stack of its own; its faults are its output. */
function runShortSheet(folder: string): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, '--short', '--out', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  return new Promise((settle) => child.once('exit', (code) => settle({ code, output: chunks.join('') })))
}

test('on the smallest phone, in the largest print and at night nothing is cut, overlaps, is too small or too faint', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'roadcert-sheet-'))
  try {
    const { code, output } = await runShortSheet(folder)
    expect(output).toMatch(/\d+ pictures, 0 with faults/)
    expect(code).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
