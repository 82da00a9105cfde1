import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runToEnd } from './child.mjs'
import { leftBehindStep, markProcesses } from './left-behind.mjs'
import { runSteps, sumCounts } from './run-steps.mjs'
import { countTests } from './vitest-counts.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadcert-steps-'))
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const report = (content) => {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, ...content }))
  return path
}

describe('counts of a vitest report', () => {
  it('are those of its tests', () => {
    const path = report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })
    expect(countTests(path, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  it('hold a failure for a file that broke before its first test', () => {
    const path = report({ numPassedTests: 5, testResults: [{ status: 'failed', assertionResults: [] }] })
    expect(countTests(path, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })

  it('hold a failure when vitest failed for a reason that no test shows, or wrote no report', () => {
    expect(countTests(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
    expect(countTests(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('steps', () => {
  it('run at most two at a time, and their counts are summed', async () => {
    let running = 0
    let most = 0
    const step = (name) => ({
      name,
      run: async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 10))
        running -= 1
        return { passed: 2, failed: 1, skipped: 0 }
      },
    })
    const counts = await runSteps(['a', 'b', 'c', 'd'].map(step), 2)
    expect(most).toBe(2)
    expect(sumCounts([counts, { passed: 0, failed: 0, skipped: 3 }])).toEqual({ passed: 8, failed: 4, skipped: 3 })
  })
})

describe('a command', () => {
  it('that takes too long is ended with all it started', async () => {
    const { code } = await runToEnd('sh', ['-c', 'sleep 61 & sleep 62'], { limitSeconds: 0.3 })
    expect(code).toBe(124)
  })

  it('that does not exist has a code of its own', async () => {
    expect((await runToEnd('no-such-command', [])).code).toBe(127)
  })
})

describe('a process that outlives the run', () => {
  it('is found, ended and counted as a failure; without one the step passes', async () => {
    const mark = markProcesses()
    const orphan = spawn('sleep', ['300'], { detached: true, stdio: 'ignore' })
    const gone = new Promise((resolve) => orphan.once('exit', (_code, signal) => resolve(signal)))
    const found = await leftBehindStep(mark).run()
    expect(found).toMatchObject({ passed: 0, failed: 1, output: `${orphan.pid} sleep 300 ` })
    expect(await gone).toBe('SIGKILL')
    expect(await leftBehindStep(mark).run()).toMatchObject({ passed: 1, failed: 0 })
  })
})
