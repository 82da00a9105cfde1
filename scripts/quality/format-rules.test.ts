import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { plantTree } from './testing/planted-tree.ts'

const PRETTIER = resolve(import.meta.dirname, '../../node_modules/prettier/bin/prettier.cjs')

const root = plantTree({
  'gateway/src/right.ts': "export const right = 'a'\n",
  'gateway/src/wrong.ts': 'export const wrong = "a";\n',
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the format check', () => {
  it('fails on a wrongly formatted file and names it alone', () => {
    const config = join(import.meta.dirname, 'prettier.json')
    const run = spawnSync(process.execPath, [PRETTIER, '--config', config, '--check', 'gateway/src'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('gateway/src/wrong.ts')
    expect(run.stderr).not.toContain('right.ts')
  })
})
