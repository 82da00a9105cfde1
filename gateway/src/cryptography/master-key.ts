import { createSecretKey, type KeyObject } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { randomBytes } from './random-id.ts'

/** For which mode the key was made: a gateway in production refuses keys of the sandbox. */
export type MasterKeyMode = 'sandbox' | 'production'

/** 主密钥: the SM4 key that seals every other key; it stands in a file of its own, outside the database. */
export interface MasterKey {
  readonly key: KeyObject
  readonly mode: MasterKeyMode
}

/** `too-open`: others than its owner may read or write the file; `unreadable`: no access, or not such a file. */
export type ReadMasterKeyFailure = 'missing' | 'too-open' | 'unreadable'
export type CreateMasterKeyFailure = 'exists' | 'unwritable'

const KEY_BYTES = 16
const OWNER_ONLY = 0o600
const FORM = /^roadcert-master-key (?<mode>sandbox|production) (?<hex>[0-9a-f]{32})\n$/

/** Reads the file `KEY_FILE`: one line `roadcert-master-key <mode> <32 hex digits>`, mode 0600. */
export function readMasterKey(file: string): Result<MasterKey, ReadMasterKeyFailure> {
  let text: string
  try {
    // Windows has no such bits; access lists guard the folder there.
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) return fail('too-open')
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return fail(hasCode(error, 'ENOENT') ? 'missing' : 'unreadable')
  }
  const { mode, hex } = FORM.exec(text)?.groups ?? {}
  if (hex === undefined || (mode !== 'sandbox' && mode !== 'production')) return fail('unreadable')
  return succeed({ key: createSecretKey(Buffer.from(hex, 'hex')), mode })
}

/** Makes a new master key; a file that is there is never touched, for everything sealed hangs on it. */
export function createMasterKey(file: string, mode: MasterKeyMode): Result<MasterKey, CreateMasterKeyFailure> {
  const bytes = randomBytes(KEY_BYTES)
  try {
    // A file where the folder should be is also told as EEXIST.
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  } catch {
    return fail('unwritable')
  }
  try {
    writeOnce(file, `roadcert-master-key ${mode} ${Buffer.from(bytes).toString('hex')}\n`)
  } catch (error) {
    return fail(hasCode(error, 'EEXIST') ? 'exists' : 'unwritable')
  }
  return succeed({ key: createSecretKey(bytes), mode })
}

/** A master key that stands nowhere: what is sealed with it can be opened by this process alone. */
export function drawMasterKey(mode: MasterKeyMode): MasterKey {
  return { key: createSecretKey(randomBytes(KEY_BYTES)), mode }
}

function writeOnce(file: string, text: string): void {
  const descriptor = openSync(file, 'wx', OWNER_ONLY)
  try {
    writeSync(descriptor, text)
    // Data sealed under a key that a loss of power takes away could never be opened again.
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  // The process's mask may have taken more away than it should.
  chmodSync(file, OWNER_ONLY)
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
