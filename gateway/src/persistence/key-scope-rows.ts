import type { Selectable } from 'kysely'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { KeyRecord, KeyScope } from '../cryptography/key-record.ts'
import type { KeyScopeTable } from './tables/key-tables.ts'

/** The row of a key's scope; undefined when nothing bounds it. */
export function toKeyScopeRow({ keyId, scope }: KeyRecord): KeyScopeTable | undefined {
  const { views, kinds, provinces } = scope
  if (views.length + kinds.length + provinces.length === 0) return undefined
  return { key_id: keyId, views: views.join(','), kinds: kinds.join(','), provinces: provinces.join(',') }
}

/** The scope in a row; throws when a bound cannot be read, for leaving it out would widen the scope. */
export function openKeyScope(row: Selectable<KeyScopeTable>): KeyScope {
  const kinds = CERTIFICATE_KINDS.filter((kind) => itemsOf(row.kinds).includes(String(kind)))
  const views = itemsOf(row.views).map(Number)
  if (kinds.length !== itemsOf(row.kinds).length || !views.every(Number.isInteger))
    throw new Error(`key_scopes: row ${row.key_id} cannot be read`)
  return { views, kinds, provinces: itemsOf(row.provinces) }
}

function itemsOf(list: string): readonly string[] {
  return list === '' ? [] : list.split(',')
}
