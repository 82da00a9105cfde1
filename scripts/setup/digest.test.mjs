import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from './digest.mjs'
import { stampMatches, writeStamp } from './stamp.mjs'

let root = ''
const digest = () => digestOf(root, ['src', 'package.json'])

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'roadcert-digest-'))
  mkdirSync(join(root, 'src/pages'), { recursive: true })
  writeFileSync(join(root, 'src/pages/a.ts'), 'a')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the digest of sources', () => {
  it('stays while nothing changes, also when node_modules does', () => {
    const before = digest()
    mkdirSync(join(root, 'src/node_modules'))
    writeFileSync(join(root, 'src/node_modules/x.js'), 'x')
    expect(digest()).toBe(before)
  })

  it.each([
    ['the text of a file', () => writeFileSync(join(root, 'src/pages/a.ts'), 'b')],
    ['the name of a file', () => renameSync(join(root, 'src/pages/a.ts'), join(root, 'src/pages/b.ts'))],
    ['a new file', () => writeFileSync(join(root, 'src/c.ts'), '')],
    ['a file that was missing', () => writeFileSync(join(root, 'package.json'), '')],
    ['a file that went', () => rmSync(join(root, 'src/pages/a.ts'))],
  ])('changes with %s', (_what, change) => {
    const before = digest()
    change()
    expect(digest()).not.toBe(before)
  })
})

describe('a stamp', () => {
  it('matches what was written and nothing else', () => {
    const path = join(root, 'dist/.stamp')
    expect(stampMatches(path, 'one')).toBe(false)
    writeStamp(path, 'one')
    expect(stampMatches(path, 'one')).toBe(true)
    expect(stampMatches(path, 'two')).toBe(false)
  })
})
