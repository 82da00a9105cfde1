import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packageSize } from './phone-package.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadcert-package-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function put(path: string, text: string): number {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
  return text.length
}

test('subpackages count for the whole and not for the first start', () => {
  const description = put('app.json', JSON.stringify({ subPackages: [{ root: 'inspector' }] }))
  const page = put('pages/home/index.js', 'x'.repeat(100))
  const alike = put('inspector-words.js', 'x'.repeat(7))
  const scan = put('inspector/pages/scan/index.js', 'x'.repeat(50))
  expect(packageSize(folder)).toEqual({ main: description + page + alike, total: description + page + alike + scan })
})

test('a build without subpackages is its own main package', () => {
  const description = put('app.json', '{}')
  expect(packageSize(folder)).toEqual({ main: description, total: description })
})
