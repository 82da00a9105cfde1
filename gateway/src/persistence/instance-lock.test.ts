import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DatabaseAddress } from '../configuration/database-address.ts'
import { acquireInstanceLock } from './instance-lock.ts'

const lockModule = JSON.stringify(new URL('./instance-lock.ts', import.meta.url).href)

describe('one gateway for one database', () => {
  let folder = ''
  let address: DatabaseAddress = { kind: 'sqlite', file: '' }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-lock-'))
    address = { kind: 'sqlite', file: join(folder, 'gateway.db') }
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('lets the second in only after the first has let go', async () => {
    const first = await acquireInstanceLock(address)
    expect(await acquireInstanceLock(address)).toEqual({ ok: false, failure: 'already-running' })
    if (first.ok) await first.value.release()
    const later = await acquireInstanceLock(address)
    expect(later.ok).toBe(true)
    if (later.ok) await later.value.release()
  })

  it('is held against another process, and ends when that process is killed', async () => {
    const program = `const { acquireInstanceLock } = await import(${lockModule})
      console.log((await acquireInstanceLock(${JSON.stringify(address)})).ok); setInterval(() => {}, 1000)`
    const other = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const said = await new Promise<string>((resolve) => other.stdout.once('data', (data) => resolve(String(data))))
    expect(said.trim()).toBe('true')
    expect(await acquireInstanceLock(address)).toEqual({ ok: false, failure: 'already-running' })
    const gone = new Promise((resolve) => other.once('exit', resolve))
    other.kill('SIGKILL')
    await gone
    const mine = await acquireInstanceLock(address)
    expect(mine.ok).toBe(true)
    if (mine.ok) await mine.value.release()
  })

  it('names a folder that cannot be made', async () => {
    expect(await acquireInstanceLock({ kind: 'sqlite', file: '/dev/null/gateway.db' })).toEqual({
      ok: false,
      failure: 'lock-unavailable',
    })
  })
})
