import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { parseServerAddress, type ServerAddress } from './server-address.ts'

/** The embedded database: one file. */
export interface FileAddress {
  readonly kind: 'sqlite'
  /** Path of the file, relative to the working directory or absolute. */
  readonly file: string
}

/** Where the database is, parsed from `DATABASE_URL`. */
export type DatabaseAddress = FileAddress | ServerAddress

/** `invalid`: neither `sqlite:<file>` nor `mysql://<user>:<password>@<host>:<port>/<database>`. */
export type DatabaseAddressFailure = 'invalid'

/** Parses `DATABASE_URL`; in-memory databases are refused, for evidence must be durable. */
export function parseDatabaseAddress(text: string): Result<DatabaseAddress, DatabaseAddressFailure> {
  if (text.startsWith('mysql:')) {
    const address = parseServerAddress(text)
    return address === undefined ? fail('invalid') : succeed(address)
  }
  const file = /^sqlite:(?<file>[^\0?#]+)$/.exec(text)?.groups?.['file']
  if (file === undefined || file.includes(':memory:') || file.endsWith('/')) return fail('invalid')
  return succeed({ kind: 'sqlite', file })
}

/** How people are told which database it is: without user and password. */
export function describeDatabase(address: DatabaseAddress): string {
  if (address.kind === 'sqlite') return address.file
  return `${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}/${address.database}`
}
