import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFolderBreaches } from './check-folders.ts'
import { plantTree } from './testing/planted-tree.ts'

let root = ''

beforeEach(() => {
  root = plantTree({ 'gateway/src/release/mask-name.ts': '', 'miniprogram/src/app.config.ts': '', 'README.md': '' })
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('folder rules', () => {
  it('are silent about a tree as the architecture wants it', () => {
    mkdirSync(join(root, '.data'))
    expect(findFolderBreaches(root)).toEqual([])
  })

  it('name a fifth folder and a stray file at the root', () => {
    mkdirSync(join(root, 'tools'))
    writeFileSync(join(root, 'notes.txt'), '')
    expect(findFolderBreaches(root).map((breach) => breach.split(':')[0])).toEqual(['notes.txt', 'tools'])
  })

  it.each([
    ['gateway/src/utils/mask.ts', 'gateway/src/utils'],
    ['shared-types/src/vocabulary/helpers.ts', 'shared-types/src/vocabulary/helpers.ts'],
    ['gateway/src/release/maskName.ts', 'gateway/src/release/maskName.ts'],
    ['miniprogram/src/design/Card.tsx', 'miniprogram/src/design/Card.tsx'],
  ])('name %s', (path, told) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), '')
    expect(findFolderBreaches(root).map((breach) => breach.split(':')[0])).toEqual([told])
  })
})
