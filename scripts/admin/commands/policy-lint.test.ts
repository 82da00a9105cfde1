import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SHIPPED_POLICY_FOLDER } from 'gateway/policy-folder.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runAdmin } from '../run-admin.ts'

describe('policy lint', () => {
  let folder = ''
  let output: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-policy-'))
    cpSync(SHIPPED_POLICY_FOLDER, folder, { recursive: true })
    output = []
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function lint(...words: readonly string[]): Promise<number> {
    const write = (line: string): void => void output.push(line)
    return runAdmin(['policy', 'lint', ...words], {}, { standardOutput: write, standardError: write })
  }

  function edit(change: (text: string) => string): void {
    const file = join(folder, 'public-verify-public.yaml')
    writeFileSync(file, change(readFileSync(file, 'utf8')))
  }

  it('tells of the shipped policy that all seven proofs hold', async () => {
    expect(await lint()).toBe(0)
    expect(output.filter((line) => /^ {2}[1-7] {2}holds/.test(line))).toHaveLength(7)
  })

  it('names file, line and cell of what fails, and which proof', async () => {
    edit((text) => text.replace('      - phone\n', ''))
    expect(await lint('--folder', folder)).toBe(1)
    expect(output.join('\n')).toMatch(
      /public-verify-public\.yaml:\d+: public\/verify-public\/[\d,]+\/person\/phone: .*\(proof 1\)/,
    )
    expect(output.join('\n')).toMatch(/^ {2}1 {2}\d+ refused/m)
  })

  it('tells a program the same as JSON', async () => {
    edit((text) => text.replace('audience: public', 'audience: nobody'))
    expect(await lint('--folder', folder, '--json')).toBe(1)
    const told: unknown = JSON.parse(output[0] ?? '')
    expect(told).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ proof: 3, line: expect.any(Number) })]),
    })
  })

  it('refuses a folder that is not there', async () => {
    expect(await lint('--folder', join(folder, 'none'))).toBe(1)
    expect(output.join()).toContain('cannot be read')
  })
})
