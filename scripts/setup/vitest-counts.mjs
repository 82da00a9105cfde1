import { readFileSync } from 'node:fs'

/**
 * Counts of a vitest JSON report. A file that failed before any of its tests, a report that is missing and an exit code
 * that no failed test explains each count as one failure: nothing fails unseen.
 * @param {string} report path of the JSON file @param {number} code exit code of vitest
 * @returns {{passed: number, failed: number, skipped: number}}
 */
export function countTests(report, code) {
  const read = readReport(report)
  if (read === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const files = Array.isArray(read.testResults) ? read.testResults : []
  const brokenFiles = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = read.numFailedTests + brokenFiles
  return {
    passed: read.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: read.numPendingTests + (read.numTodoTests ?? 0),
  }
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // Vitest ended before it wrote its report: counted as a failure by the caller.
    return undefined
  }
}
