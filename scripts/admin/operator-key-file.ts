import { mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Settings } from 'gateway/configuration/settings.ts'
import { createRootKeyFile, readRootKeyFile } from 'gateway/cryptography/root-key-file.ts'
import { createSm2KeyPair, createSm2Signer } from 'gateway/cryptography/sm2-signature.ts'
import type { OperatorRole } from 'gateway/release/bundle/operator.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Refusal } from './open-master-key.ts'

/** 操作员密钥: an SM2 key in a file of its own (PEM, mode 0600), in the hands of one person. */
export interface OperatorKey {
  /** The 65-byte point in base64url. */
  readonly publicKey: string
  /** 64 bytes r‖s in base64url, SM2 with SM3, default user id. */
  sign(message: Uint8Array): string
}

/** Where a key is looked for when none is named. */
export function usualKeyFile(settings: Pick<Settings, 'dataDirectory'>, role: OperatorRole): string {
  return join(settings.dataDirectory, 'operators', `${role}.key`)
}

/** True when a file stands there, whatever it holds. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Reads a key file; refuses one that others may read. */
export function readOperatorKey(path: string): Result<OperatorKey, Refusal> {
  // Windows has no such bits; access lists guard the folder there.
  if (process.platform !== 'win32' && isFile(path) && (statSync(path).mode & 0o077) !== 0) {
    const sentence = `${path} can be read by others; its mode must be 0600`
    return fail({ code: 'operator-key-too-open', sentence })
  }
  const read = readRootKeyFile(path)
  if (!read.ok) return fail({ code: 'operator-key-unreadable', sentence: `${path} is no SM2 key in PEM` })
  return succeed(keyOf(read.value))
}

/** Makes a key in a new file with mode 0600; a file that is there is never touched. */
export function createOperatorKey(path: string): Result<OperatorKey, Refusal> {
  const unwritable = fail({ code: 'file-unwritable', sentence: `${path} is there already, or cannot be written` })
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  } catch {
    // A file stands where the folder should be, or the place cannot be written.
    return unwritable
  }
  const created = createRootKeyFile(path)
  return created.ok ? succeed(keyOf(created.value)) : unwritable
}

/** The key at a path: the one that is there, or a new one; a dry run draws one and writes nothing. */
export function obtainOperatorKey(path: string, isDryRun: boolean): Result<OperatorKey, Refusal> {
  if (isFile(path)) return readOperatorKey(path)
  if (!isDryRun) return createOperatorKey(path)
  const pair = createSm2KeyPair()
  return succeed(keyOf({ publicKey: pair.publicKey, sign: createSm2Signer(pair.privateKey, pair.publicKey) }))
}

function keyOf(key: { readonly publicKey: Uint8Array; sign(message: Uint8Array): Uint8Array }): OperatorKey {
  return { publicKey: encodeBase64url(key.publicKey), sign: (message) => encodeBase64url(key.sign(message)) }
}
