import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { es5Complaint, es5Findings } from './es5.ts'

describe('ES5', () => {
  it.each([
    'var a = 1;',
    'function f(a) { return a.default }',
    'var a = { get b() { return 1 } }',
    'var a = /x(?=y)/g',
  ])('takes %s', (code) => expect(es5Complaint(code)).toBeUndefined())

  it.each([
    'let a = 1',
    'var f = () => 1',
    'var a = `text`',
    'a?.b',
    'var { a } = b',
    'class A {}',
    'async function f() {}',
    'var a = /(?<name>x)/',
    'var a = /(?<=x)y/',
    'var a = /x/u',
    'var n = 1n',
    'f(a,)',
  ])('refuses %s', (code) => expect(es5Complaint(code)).toMatch(/^\d+:\d+ /))

  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-es5-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('names the file, whatever folder it lies in', () => {
    mkdirSync(join(folder, 'pages/home'), { recursive: true })
    writeFileSync(join(folder, 'app.js'), 'var a = 1')
    writeFileSync(join(folder, 'pages/home/index.js'), 'const a = 1')
    expect(es5Findings(folder)).toEqual([expect.stringContaining('pages/home/index.js:1:')])
  })
})
