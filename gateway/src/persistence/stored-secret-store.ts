import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { KeyRenewal } from '../cryptography/key-ring.ts'
import type { RenewedBatch, SecretPlace, StoredSecrets } from '../cryptography/renew-stored.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'
import { HASHED_COLUMNS, SEALED_COLUMNS, type HashedColumn, type SealedColumn } from './secret-columns.ts'

type Row = Readonly<Record<string, unknown>>

/** Text columns by the type names that SQLite and MariaDB tell. */
const TEXT_TYPES = /char|text/i

/** Store of everything that stands under a data or look-up key 密文与键控摘要, over all tables. */
export function createStoredSecretStore(database: Kysely<Schema>, renewal: KeyRenewal): StoredSecrets {
  return {
    places: (purpose) => (purpose === 'data' ? SEALED_COLUMNS : HASHED_COLUMNS),
    countOutside: ({ table, column }, keyId) => countRows(database, table, outside(column, keyId)),
    renewBatch: (place, batch) => {
      const sealed = SEALED_COLUMNS.find((one) => isAt(one, place))
      const hashed = HASHED_COLUMNS.find((one) => isAt(one, place))
      const renew =
        sealed === undefined ? renewal.rehash : (text: string, row: Row) => reseal(renewal, sealed, text, row)
      const column = sealed ?? hashed
      if (column === undefined) throw new Error(`${place.table}.${place.column} is no secret column`)
      return renewRows(database, column, batch, renew)
    },
    countUnder: async (keyId) => {
      const found = []
      for (const { name: table, columns } of await database.introspection.getTables()) {
        for (const { name: column } of columns.filter(({ dataType }) => TEXT_TYPES.test(dataType))) {
          const count = await countRows(database, table, under(column, keyId))
          if (count > 0) found.push({ table, column, count })
        }
      }
      return found
    },
  }
}

function isAt(one: SecretPlace, { table, column }: SecretPlace): boolean {
  return one.table === table && one.column === column
}

/** A range and not `like`: ids hold `_`, which stands for any sign there. `/` follows `.` in ASCII. */
function under(column: string, keyId: string): RawBuilder<boolean> {
  const name = sql.ref(column)
  return sql<boolean>`(${name} >= ${`${keyId}.`} and ${name} < ${`${keyId}/`})`
}

function outside(column: string, keyId: string): RawBuilder<boolean> {
  const name = sql.ref(column)
  return sql<boolean>`(${name} <> '' and (${name} < ${`${keyId}.`} or ${name} >= ${`${keyId}/`}))`
}

async function countRows(database: Kysely<Schema>, table: string, where: RawBuilder<boolean>): Promise<number> {
  const counted = sql<{
    count: number | string | bigint
  }>`select count(*) as count from ${sql.table(table)} where ${where}`
  const { rows } = await counted.execute(database)
  return Number(rows[0]?.count ?? 0)
}

/** Undefined: it was altered or its key is gone; it stays as it is for somebody to look at. */
function reseal(renewal: KeyRenewal, { key, context }: SealedColumn, text: string, row: Row): string | undefined {
  try {
    const named = typeof context === 'string' ? context : context(key.map((column) => textOf(row, column)))
    return renewal.reseal(named, text)
  } catch {
    // Opening throws on nothing but a text that does not open.
    return undefined
  }
}

async function renewRows(
  database: Kysely<Schema>,
  { table, column, key, joined = [] }: HashedColumn,
  { keyId, most, skip }: { readonly keyId: string; readonly most: number; readonly skip: number },
  renew: (stored: string, row: Row) => string | undefined,
): Promise<RenewedBatch> {
  const names = [...new Set([...key, column])]
  const refs = (columns: readonly string[]) => sql.join(columns.map((name) => sql.ref(name)))
  const select = sql<Row>`select ${refs(names)} from ${sql.table(table)} where ${outside(column, keyId)}
    order by ${refs(key)} limit ${sql.lit(most)} offset ${sql.lit(skip)}`
  return inTransaction(database, async (transaction) => {
    const done = { renewed: 0, left: 0 }
    for (const row of (await select.execute(transaction)).rows) {
      const stored = textOf(row, column)
      const renewed = renew(stored, row)
      if (renewed === undefined) {
        done.left += 1
        continue
      }
      const same = sql.join(
        [...names].map((name) => sql`${sql.ref(name)} = ${textOf(row, name)}`),
        sql` and `,
      )
      // A row that somebody changed meanwhile stays theirs; the next batch finds it when it is still to be done.
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${renewed} where ${same}`.execute(transaction)
      for (const other of joined) {
        const name = sql.ref(other.column)
        await sql`update ${sql.table(other.table)} set ${name} = ${renewed} where ${name} = ${stored}`.execute(
          transaction,
        )
      }
      done.renewed += 1
    }
    return done
  })
}

function textOf(row: Row, column: string): string {
  const value = row[column]
  // Some keys hold a number beside the text.
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') throw new Error(`${column} holds no text`)
  return value
}
