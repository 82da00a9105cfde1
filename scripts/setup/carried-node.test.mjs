import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CARRIED_VERSION, childEnvironment, findCarriedNode } from './carried-node.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'roadcert-node-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function install(script) {
  const folder = join(root, 'node_modules/.bin')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'node'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'node'), 0o755)
}

describe('the carried Node', () => {
  it('is found by its real path when it has the right version', () => {
    install(`echo ${CARRIED_VERSION}`)
    expect(findCarriedNode(root)).toEqual({ ok: true, path: join(root, 'node_modules/.bin/node') })
  })

  it('that is missing is named with its package', () => {
    const found = findCarriedNode(root)
    expect(found.ok).toBe(false)
    expect(found.problem).toMatch(/Node v26\.10\.0 is missing.*node-/)
  })

  it('of another version is refused', () => {
    install('echo v20.20.2')
    expect(findCarriedNode(root).problem).toBe('the carried Node is v20.20.2 and not v26.10.0')
  })

  it('that does not run on this machine is refused', () => {
    install('exit 1')
    expect(findCarriedNode(root).problem).toContain('does not run here')
  })

  it('comes first in the PATH of every child', () => {
    expect(childEnvironment({ A: 'b' }, root)).toMatchObject({ A: 'b' })
    expect(childEnvironment({}, root).PATH.split(delimiter)[0]).toBe(join(root, 'node_modules/.bin'))
  })
})
