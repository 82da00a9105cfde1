import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * JSON from bytes (strict UTF-8, RFC 8259). The value is unknown until a schema has looked at it; a member called
 * `__proto__` is an ordinary member of the parsed value and is never copied.
 */
export function readJson(bytes: Uint8Array): Result<unknown, 'unreadable'> {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes))
    return succeed(value)
  } catch {
    // Not UTF-8, not JSON, or nested too deep for the reader: one outcome.
    return fail('unreadable')
  }
}
