import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from 'gateway/configuration/settings.ts'
import { createCodeReportStore } from 'gateway/persistence/code-report-store.ts'
import { openDatabase } from 'gateway/persistence/database.ts'
import { exampleHasher } from 'gateway/persistence/testing/example-keys.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runAdmin } from './run-admin.ts'

describe('reported codes on the admin command line', () => {
  let folder = ''
  let output: string[] = []

  async function run(...words: readonly string[]): Promise<number> {
    output = []
    const writers = { standardOutput: (line: string) => void output.push(line), standardError: () => undefined }
    return runAdmin(words, { DATA_DIRECTORY: folder }, writers)
  }

  async function addReport(reportId: string, receivedAt: number): Promise<void> {
    const settings = readSettings({ DATA_DIRECTORY: folder })
    if (!settings.ok) throw new Error('settings')
    const opened = await openDatabase(settings.value.database)
    if (!opened.ok) throw new Error(opened.failure)
    const store = createCodeReportStore(opened.value, exampleHasher)
    const code = { codeDigest: 'A'.repeat(43), codeClass: 'look-alike', reason: 'unofficial-link' } as const
    await store.add({ ...code, reportId, host: 'cert.example.cn.evil.cn', reporter: 'inspector', receivedAt })
    await opened.value.destroy()
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-reports-'))
    expect(await run('key', 'create', '--if-missing')).toBe(0)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('are listed with host and count, those of the last days alone', async () => {
    expect(await run('code-report', 'list')).toBe(0)
    expect(output).toEqual(['no reports in 30 days'])
    await addReport('one', Date.now())
    await addReport('two', Date.now() - 5 * 86_400_000)
    expect(await run('code-report', 'list')).toBe(0)
    expect(output.join()).toMatch(
      /^2 \(2 by inspectors\) {2}look-alike {2}unofficial-link {2}cert\.example\.cn\.evil\.cn/,
    )
    expect(await run('code-report', 'list', '--days', '2', '--json')).toBe(0)
    expect(JSON.parse(output.join())).toMatchObject({ days: 2, reports: [{ reports: 1, byInspectors: 1 }] })
  })

  it('refuse a number of days that makes no sense', async () => {
    for (const days of ['0', '-1', '181', 'x', '1e2', ''])
      expect(await run('code-report', 'list', '--days', days)).toBe(2)
  })
})
