import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countTests, tellFailures } from './vitest-counts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'roadcert-counts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function reportOf(content) {
  const path = join(folder, 'report.json')
  writeFileSync(path, content)
  return path
}

const failedTest = (name) => ({
  status: 'failed',
  fullName: name,
  failureMessages: [['expected 1', ...Array(40).keys()].join('\n')],
})
const report = (testResults) =>
  reportOf(JSON.stringify({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, testResults }))

describe('a report of the tests', () => {
  it('tells each failed test by file and name with the first lines of its message', () => {
    const path = report([
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [{ status: 'passed' }, failedTest('a driver signs in')],
      },
    ])
    const lines = tellFailures(path).split('\n')
    expect(lines[0]).toBe('a.test.ts > a driver signs in')
    expect(lines[1]).toBe('  expected 1')
    expect(lines).toHaveLength(13)
    expect(countTests(path, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('tells a file that failed before its tests, and how many more there are than ten', () => {
    const broken = { name: 'b.test.ts', status: 'failed', assertionResults: [], message: 'no such module' }
    expect(tellFailures(report([broken]))).toBe('b.test.ts\n  no such module')
    expect(countTests(report([broken]), 1).failed).toBe(2)
    const many = {
      name: 'c.test.ts',
      status: 'failed',
      assertionResults: Array.from({ length: 14 }, () => failedTest('x')),
    }
    expect(
      tellFailures(report([many]))
        .split('\n')
        .at(-1),
    ).toBe('and 4 more')
  })

  it('that is missing or broken is one failure and tells nothing', () => {
    expect(countTests(join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(tellFailures(reportOf('{'))).toBe('')
  })
})
