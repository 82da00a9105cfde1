import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMasterKey, readMasterKey } from './master-key.ts'

describe('the master key file', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-master-'))
    file = join(folder, 'keys/master.key')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is made for its owner alone and read back', () => {
    const made = createMasterKey(file, 'production')
    const read = readMasterKey(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(read.ok && read.value.mode).toBe('production')
    expect(made.ok && read.ok && made.value.key.equals(read.value.key)).toBe(true)
  })

  it('is never written over', () => {
    createMasterKey(file, 'sandbox')
    const before = readFileSync(file, 'utf8')
    expect(createMasterKey(file, 'sandbox')).toEqual({ ok: false, failure: 'exists' })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('is refused when others may read it', () => {
    createMasterKey(file, 'sandbox')
    chmodSync(file, 0o640)
    expect(readMasterKey(file)).toEqual({ ok: false, failure: 'too-open' })
  })

  it('has names for what is missing, unreadable or unwritable', () => {
    expect(readMasterKey(file)).toEqual({ ok: false, failure: 'missing' })
    expect(createMasterKey('/dev/null/master.key', 'sandbox')).toEqual({ ok: false, failure: 'unwritable' })
    const letter = join(folder, 'letter')
    for (const text of ['', 'roadcert-master-key sandbox 00\n', `roadcert-master-key test ${'0'.repeat(32)}\n`]) {
      writeFileSync(letter, text, { mode: 0o600 })
      expect(readMasterKey(letter)).toEqual({ ok: false, failure: 'unreadable' })
    }
  })
})
