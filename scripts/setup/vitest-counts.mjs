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

/**
 * What failed, shortly: each failed test by file and name with the first lines of its message, at most ten of them.
 * @param {string} report path of the JSON file @returns {string} empty when the report tells nothing
 */
export function tellFailures(report) {
  const files = readReport(report)?.testResults ?? []
  const failures = files.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === 'failed')
    const broken = file.status === 'failed' && file.assertionResults.length === 0
    return [
      ...(broken ? [`${file.name}\n${firstLines(file.message)}`] : []),
      ...tests.map((test) => `${file.name} > ${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`),
    ]
  })
  const more = failures.length > 10 ? [`and ${failures.length - 10} more`] : []
  return [...failures.slice(0, 10), ...more].join('\n')
}

/** @param {string} text */
function firstLines(text) {
  return text
    .split('\n')
    .slice(0, 12)
    .map((line) => `  ${line.slice(0, 300)}`)
    .join('\n')
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
