import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** Where the database is, parsed from `DATABASE_URL`. */
export interface DatabaseAddress {
  readonly kind: 'sqlite'
  /** Path of the file, relative to the working directory or absolute. */
  readonly file: string
}

/** `invalid`: neither `sqlite:<file>` nor `mysql://…`; `unsupported`: a MySQL address, which this version does not speak. */
export type DatabaseAddressFailure = 'invalid' | 'unsupported'

/** Parses `sqlite:<file>`; in-memory databases are refused, for evidence must be durable. */
export function parseDatabaseAddress(text: string): Result<DatabaseAddress, DatabaseAddressFailure> {
  if (text.startsWith('mysql://')) return fail('unsupported')
  const file = /^sqlite:(?<file>[^\0?#]+)$/.exec(text)?.groups?.['file']
  if (file === undefined || file.includes(':memory:') || file.endsWith('/')) return fail('invalid')
  return succeed({ kind: 'sqlite', file })
}
