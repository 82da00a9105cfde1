import { existsSync } from 'node:fs'
import { runToEnd } from './child.mjs'
import { logOf, outcomeOf } from './step.mjs'

/** What tests need of the system: a file that shows that it is there, and the Debian package that brings it. */
const SYSTEM_PACKAGES = [
  { shows: '/usr/bin/chromium', package: 'chromium' },
  { shows: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', package: 'fonts-noto-cjk' },
  // The server's programs without the system service, which nobody here wants to run.
  { shows: '/usr/sbin/mariadbd', package: 'mariadb-server-core' },
  { shows: '/usr/bin/my_print_defaults', package: 'mariadb-client-core' },
  // A printed page is looked at as a picture.
  { shows: '/usr/bin/pdftoppm', package: 'poppler-utils' },
]

const LIMIT_SECONDS = 600

/** Whether the browser tests can run here. @returns {boolean} */
export function browserIsThere() {
  return existsSync('/usr/bin/chromium')
}

/**
 * Installs what is missing when it may (root, apt-get); otherwise says what is missing: a failure with CI=true.
 * @returns {import('./step.mjs').Step}
 */
export function systemPackagesStep() {
  return { name: 'system packages', run: installMissing }
}

/** @returns {Promise<import('./step.mjs').Outcome>} */
async function installMissing() {
  const missing = SYSTEM_PACKAGES.filter(({ shows }) => !existsSync(shows)).map((item) => item.package)
  if (missing.length === 0) return { passed: 1, failed: 0, skipped: 0 }
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall) {
    const note = `missing: ${missing.join(' ')}; install with: apt-get install ${missing.join(' ')}`
    return { passed: 0, ...missingCounts(), note }
  }
  console.log(`installing system packages: ${missing.join(' ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const log = logOf('apt-get')
  const options = { env, log, limitSeconds: LIMIT_SECONDS }
  const updated = await runToEnd('apt-get', ['update', '-q'], options)
  if (updated.code !== 0) return outcomeOf(updated.code, log, LIMIT_SECONDS)
  const args = ['install', '-q', '-y', '--no-install-recommends', ...missing]
  const installed = await runToEnd('apt-get', args, options)
  return { ...outcomeOf(installed.code, log, LIMIT_SECONDS), note: `installed: ${missing.join(' ')}` }
}

/** A missing tool is a failure with CI=true and a skip without. @returns {{failed: number, skipped: number}} */
export function missingCounts() {
  return process.env.CI === 'true' ? { failed: 1, skipped: 0 } : { failed: 0, skipped: 1 }
}
