import canonicalize from 'canonicalize'
import { sm3 } from '../cryptography/sm3.ts'
import type { AuditEntry } from './audit-entry.ts'

const LABEL = new TextEncoder().encode('RTC1-audit')

/** 承诺形式 of one entry, as it is stored: erasing salt and entry later leaves the commitment standing. */
export interface CommittedEntry {
  readonly entryId: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Base64url of 16 random bytes. */
  readonly salt: string
  /** RFC 8785 JSON. */
  readonly entry: string
  /** Base64url of 32 bytes. */
  readonly commitment: string
}

/** Puts an entry into commitment form under a fresh salt of 16 bytes. */
export function commitEntry(entry: AuditEntry, salt: Uint8Array): CommittedEntry {
  const text = canonicalize(entry)
  if (text === undefined) throw new Error('entry: not a JSON value')
  return {
    entryId: entry.entryId,
    at: entry.at,
    salt: Buffer.from(salt).toString('base64url'),
    entry: text,
    commitment: Buffer.from(commitmentOf(salt, text)).toString('base64url'),
  }
}

/** SM3("RTC1-audit" ‖ salt ‖ entry in UTF-8). */
export function commitmentOf(salt: Uint8Array, entry: string): Uint8Array {
  return sm3(LABEL, salt, Buffer.from(entry))
}
