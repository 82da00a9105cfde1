import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openShippedPolicy } from 'gateway/policy-folder.ts'
import { matrixOf } from './policy-matrix/matrix.ts'
import { matrixPage } from './policy-matrix/page.ts'
import { runAdmin } from './run-admin.ts'

const shipped = openShippedPolicy()
/** Sequence and the beginning of the digest. */
const VERSION = /0-[0-9a-f]{16}/

describe('the commands that tell of the release policy', () => {
  let folder = ''
  let output: string[] = []
  let errors: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-policy-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function run(...words: readonly string[]): Promise<number> {
    output = []
    errors = []
    return runAdmin(
      words,
      { DATA_DIRECTORY: folder },
      {
        standardOutput: (text) => output.push(text),
        standardError: (text) => errors.push(text),
      },
    )
  }

  const told = (): unknown => JSON.parse(output[0] ?? '')

  it('explain tells treatment, why, basis, retention and version of a released field', async () => {
    expect(await run('policy', 'explain', 'inspector', 'verify-roadside', 'identityNumber', '--json')).toBe(0)
    expect(told()).toMatchObject({
      version: expect.stringMatching(VERSION),
      cells: [{ treatment: 'mask:identity-number', kinds: [1, 2, 3, 4, 5, 6, 7, 8, 9] }],
    })
    expect(await run('policy', 'explain', 'inspector', 'verify-roadside', 'identityNumber')).toBe(0)
    for (const word of ['mask:identity-number', 'why', 'basis', 'retention']) expect(output.join('\n')).toContain(word)
    expect(output.join('\n')).toMatch(VERSION)
  })

  it('explain tells the default behind a field that nobody is told', async () => {
    expect(await run('policy', 'explain', 'public', 'verify-public', 'photo', '--kind', '7', '--json')).toBe(0)
    const defaultName: unknown = expect.any(String)
    expect(told()).toMatchObject({ cells: [{ treatment: 'withhold', kinds: [7], defaultName }] })
  })

  it.each([
    ['public', 'verify-public', 'zjhm'],
    ['somebody', 'verify-public', 'photo'],
    ['public', 'curiosity', 'photo'],
    ['public', 'verify-public', 'photo', '--kind', '10'],
    ['public', 'verify-public'],
    ['__proto__', 'verify-public', 'photo'],
  ])('explain %s %s %s … is wrong usage', async (...words) => {
    expect(await run('policy', 'explain', ...words)).toBe(2)
    expect(errors.join('')).toContain('usage')
  })

  it('matrix tells every cell of every open view, why all other views are closed, and the meter', async () => {
    expect(await run('policy', 'matrix', '--json')).toBe(0)
    const matrix = matrixOf(shipped)
    expect(matrix.views.length + matrix.closed.length).toBe(7 * 16)
    const version: unknown = expect.stringMatching(VERSION)
    expect(told()).toEqual({ ...JSON.parse(JSON.stringify(matrix)), version })
    expect(await run('policy', 'matrix')).toBe(0)
    expect(output.join('\n')).toContain('persons who still fit')
  })

  it('both tell of an earlier version by its name, and refuse one that nobody knows', async () => {
    await run('policy', 'matrix')
    const [version = ''] = VERSION.exec(output.join('')) ?? []
    expect(await run('policy', 'explain', 'public', 'verify-public', 'photo', '--version', version)).toBe(0)
    for (const unknown of ['9-0123456789abcdef', '0-0123456789abcdef', 'x', '../policy']) {
      expect(await run('policy', 'explain', 'public', 'verify-public', 'photo', '--version', unknown)).toBe(1)
      expect(await run('policy', 'matrix', '--version', unknown, '--json')).toBe(1)
      expect(told()).toEqual({ refused: 'not-found' })
    }
  })

  it('matrix writes one page, and refuses a folder that is not there', async () => {
    const file = join(folder, 'matrix.html')
    expect(await run('policy', 'matrix', '--html', file)).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(VERSION)
    expect(await run('policy', 'matrix', '--html', join(folder, 'nowhere', 'matrix.html'))).toBe(1)
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })
})

describe('the matrix page', () => {
  const page = matrixPage(matrixOf(shipped), 0)

  it('is self-contained: it names nothing that a browser would fetch', () => {
    expect(page).not.toMatch(/\b(?:src|href)=|url\(|@import|https?:/)
    expect(page).toContain("default-src 'none'")
  })

  it('shows what the policy says as text, whatever stands in it', () => {
    const matrix = matrixOf(shipped)
    const hostile = matrix.cells.map((cell) => ({ ...cell, why: '<script>alert("1")</script>' }))
    const shown = matrixPage({ ...matrix, cells: hostile }, 0)
    expect(shown).not.toContain('<script>alert')
    expect(shown).toContain('&lt;script&gt;alert(&quot;1&quot;)')
  })

  it('has a row for every rule and default of the open views', () => {
    expect(page.match(/<tr data-audience=/g)).toHaveLength(matrixOf(shipped).cells.length)
  })
})
