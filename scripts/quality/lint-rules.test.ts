import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { plantTree } from './testing/planted-tree.ts'

const LONG_FUNCTION = `export function long(): void {\n${'  console.info(1)\n'.repeat(51)}}\n`
const LONG_FILE = 'export const a = 1\n'.replace('a', 'b') + '// line\n'.repeat(310)

/** [file, text, rule that must speak, part of its message] */
const WRONG: readonly (readonly [string, string, string, string])[] = [
  ['shared-types/src/a.ts', 'export const a: any = 1\n', '@typescript-eslint/no-explicit-any', 'any'],
  ['shared-types/src/b.ts', 'export const b = [1][0]!\n', '@typescript-eslint/no-non-null-assertion', 'non-null'],
  [
    'shared-types/src/c.ts',
    "export const c = JSON.parse('1') as number\n",
    '@typescript-eslint/consistent-type-assertions',
    'assertion',
  ],
  ['shared-types/src/d.ts', 'export enum D { A }\n', 'no-restricted-syntax', 'No enum'],
  ['shared-types/src/e.ts', 'export namespace E { export const e = 1 }\n', 'no-restricted-syntax', 'No namespace'],
  ['shared-types/src/f.ts', 'export default 1\n', 'no-restricted-syntax', 'Named exports only'],
  ['shared-types/src/g.ts', "export * from './a.ts'\n", 'no-restricted-syntax', 'No barrel'],
  ['shared-types/src/h.ts', "export { a } from './a.ts'\n", 'no-restricted-syntax', 'No barrel'],
  ['shared-types/src/i.ts', 'try {\n  console.info(1)\n} catch {}\nexport const i = 1\n', 'no-empty', 'Empty'],
  ['shared-types/src/j.ts', LONG_FILE, 'max-lines', 'too many lines'],
  ['shared-types/src/k.ts', LONG_FUNCTION, 'max-lines-per-function', 'too many lines'],
  ['gateway/src/identity/a.ts', 'export const a = process.env\n', 'no-restricted-properties', 'Settings are read'],
  ['gateway/src/identity/b.ts', "console.log('b')\nexport const b = 1\n", 'no-console', 'console'],
  [
    'gateway/src/identity/c.ts',
    'export const c = (reply: { hijack(): void }) => reply.hijack()\n',
    'no-restricted-syntax',
    'response fence',
  ],
  [
    'gateway/src/identity/d.ts',
    "import { createHash } from 'node:crypto'\nexport const d = createHash('sm3')\n",
    'no-restricted-syntax',
    'cryptography/',
  ],
  [
    'gateway/src/identity/e.ts',
    'export const e = () => {\n  Promise.resolve(1)\n}\n',
    '@typescript-eslint/no-floating-promises',
    'awaited',
  ],
  [
    'gateway/src/identity/f.ts',
    "export const f = (kind: 'a' | 'b') => {\n  switch (kind) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
    '@typescript-eslint/switch-exhaustiveness-check',
    '"b"',
  ],
  [
    'miniprogram/src/certificates/a.ts',
    "import Taro from '@tarojs/taro'\nexport const a = Taro.request({})\n",
    'no-restricted-syntax',
    'gateway-client',
  ],
  [
    'miniprogram/src/certificates/b.tsx',
    "import { useState } from 'react'\nexport function B(p: { q: boolean }) {\n  if (p.q) useState(1)\n  return null\n}\n",
    'react-hooks/rules-of-hooks',
    'conditionally',
  ],
]

/** Near misses that must stay silent. */
const RIGHT: Readonly<Record<string, string>> = {
  'shared-types/src/ok.ts': "export const OK = ['a', 'b'] as const\n",
  'gateway/src/configuration/ok.ts': 'export const ok = process.env\n',
  'gateway/src/cryptography/ok.ts': "import { createHash } from 'node:crypto'\nexport const ok = createHash('sm3')\n",
  'miniprogram/src/gateway-client/ok.ts': "import Taro from '@tarojs/taro'\nexport const ok = Taro.request({})\n",
  'miniprogram/src/pages/wallet/index.tsx': 'export default function Wallet() {\n  return null\n}\n',
}

let root = ''
let results: readonly ESLint.LintResult[] = []

beforeAll(async () => {
  vi.stubEnv('LINT_WITH_TYPES', 'yes')
  const files = Object.fromEntries(WRONG.map(([path, text]) => [path, text]))
  const include = JSON.stringify({ extends: '../tsconfig.json', include: ['src'] })
  const projects = ['shared-types', 'gateway', 'miniprogram', 'scripts'].map((name) => [
    `${name}/tsconfig.json`,
    include,
  ])
  root = plantTree({ ...files, ...RIGHT, ...Object.fromEntries(projects) })
  const eslint = new ESLint({ cwd: root, overrideConfigFile: join(import.meta.dirname, 'eslint.config.mjs') })
  results = await eslint.lintFiles(['shared-types/src', 'gateway/src', 'miniprogram/src'])
}, 60_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

const told = (path: string) => results.find((result) => relative(root, result.filePath) === path)?.messages ?? []

describe('lint rules of the style', () => {
  it.each(WRONG)('%s fails: %j by %s', (path, _text, rule, words) => {
    const messages = told(path).filter((message) => message.ruleId === rule)
    expect(messages.map((message) => message.message).join(' ')).toContain(words)
  })

  it.each(Object.keys(RIGHT))('%s passes', (path) => {
    expect(results.some((result) => relative(root, result.filePath) === path)).toBe(true)
    expect(told(path)).toEqual([])
  })
})
