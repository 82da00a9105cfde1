import { describe, expect, it } from 'vitest'
import { sm3 } from '../cryptography/sm3.ts'
import type { AuditEntry } from './audit-entry.ts'
import { commitEntry } from './commitment.ts'

const entry: AuditEntry = {
  requestId: 'request',
  event: 'certificates-listed',
  at: 1_700_000_000_000,
  entryId: 'entry-1',
  asker: { kind: 'account', accountId: '账户' },
  outcome: 'released',
}

describe('an audit entry in commitment form', () => {
  it('is SM3 over label, salt and the canonical text of RFC 8785, whatever the order of members', () => {
    const salt = new Uint8Array(16).fill(7)
    const text =
      '{"asker":{"accountId":"账户","kind":"account"},"at":1700000000000,"entryId":"entry-1",' +
      '"event":"certificates-listed","outcome":"released","requestId":"request"}'
    const expected = sm3(Buffer.concat([Buffer.from('RTC1-audit'), salt, Buffer.from(text)]))
    expect(commitEntry(entry, salt)).toEqual({
      entryId: 'entry-1',
      at: 1_700_000_000_000,
      salt: 'BwcHBwcHBwcHBwcHBwcHBw',
      entry: text,
      commitment: Buffer.from(expected).toString('base64url'),
    })
  })

  it('hides what it commits to: another salt, another commitment', () => {
    const first = commitEntry(entry, new Uint8Array(16).fill(1))
    const second = commitEntry(entry, new Uint8Array(16).fill(2))
    expect(first.commitment).not.toBe(second.commitment)
  })
})
