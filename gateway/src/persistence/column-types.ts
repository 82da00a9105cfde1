import { sql, type ColumnDataType, type RawBuilder } from 'kysely'
import type { DatabaseKind } from './dialect.ts'

type ColumnType = ColumnDataType | RawBuilder<unknown>

/** Column types of migrations, written once for every database. */
export interface ColumnTypes {
  /** Ids, hashes, codes, sealed texts up to 2,000 ASCII characters: compared byte by byte (MariaDB ignores case and spaces at the end otherwise). */
  code(length: number): ColumnType
  /** Words for people, up to 2,000 characters. */
  words(length: number): ColumnType
  /** Long texts that no index covers. */
  readonly document: ColumnType
  /** Milliseconds or seconds since 1970, counters, versions. */
  readonly whole: ColumnType
  /** 0 or 1. */
  readonly flag: ColumnType
}

/** Longest varchar used, so that several stay within MariaDB's row size. */
const LONGEST = 2_000

/** The types as the given database writes them. */
export function columnTypes(kind: DatabaseKind): ColumnTypes {
  const mysql = kind === 'mariadb'
  return {
    code: (length) => {
      const size = sql.raw(String(checkedLength(length)))
      return mysql ? sql`varchar(${size}) character set ascii collate ascii_nopad_bin` : sql`varchar(${size})`
    },
    words: (length) => {
      const size = sql.raw(String(checkedLength(length)))
      return mysql ? sql`varchar(${size}) character set utf8mb4 collate utf8mb4_nopad_bin` : sql`varchar(${size})`
    },
    document: mysql ? sql`longtext character set utf8mb4 collate utf8mb4_nopad_bin` : 'text',
    whole: 'bigint',
    flag: 'smallint',
  }
}

function checkedLength(length: number): number {
  if (!Number.isInteger(length) || length < 1 || length > LONGEST) throw new RangeError('length: 1 to 2000 expected')
  return length
}
