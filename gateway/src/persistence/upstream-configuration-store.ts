import type { Kysely } from 'kysely'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type {
  ProvinceConfiguration,
  UpstreamConfiguration,
  UpstreamConfigurationStore,
} from '../certificates/upstream-configuration.ts'
import { insertUnlessPresent, upsert } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'
import type { UpstreamTable } from './tables/upstream-tables.ts'

const MINISTRY = 'ministry'

const REPLACED = ['address', 'app_id', 'public_key', 'name', 'dialect', 'kinds', 'enabled', 'changed_at'] as const

/** A row with its authority, null where none is pinned. */
type JoinedRow = UpstreamTable & { readonly certificate_authority: string | null }

function upstreamOf(row: JoinedRow): UpstreamConfiguration {
  const { certificate_authority } = row
  return {
    address: row.address,
    appId: row.app_id,
    publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
    ...(certificate_authority === null ? {} : { certificateAuthority: certificate_authority }),
  }
}

function provinceOf(row: JoinedRow): ProvinceConfiguration {
  const province = row.upstream_id
  if (!isProvinceCode(province)) throw new Error('table upstreams: a row is neither a province nor the ministry')
  const stored = row.kinds.split(',')
  const kinds = CERTIFICATE_KINDS.filter((kind) => stored.includes(String(kind)))
  return { ...upstreamOf(row), province, name: row.name, dialect: row.dialect, kinds, enabled: row.enabled === 1 }
}

function rowOf(upstreamId: string, configuration: UpstreamConfiguration, at: number): UpstreamTable {
  return {
    upstream_id: upstreamId,
    address: configuration.address,
    app_id: configuration.appId,
    public_key: Buffer.from(configuration.publicKey).toString('base64url'),
    name: '',
    dialect: '',
    kinds: '',
    enabled: 1,
    changed_at: at,
  }
}

/** Store of the connected counterparts 接入配置. */
export function createUpstreamConfigurationStore(database: Kysely<Schema>): UpstreamConfigurationStore {
  const joined = () =>
    database
      .selectFrom('upstreams')
      .leftJoin('upstream_authorities', 'upstream_authorities.upstream_id', 'upstreams.upstream_id')
      .selectAll('upstreams')
      .select('certificate_authority')

  function save(row: UpstreamTable, authority: string | undefined, replace: boolean): Promise<boolean> {
    const { upstream_id } = row
    return inTransaction(database, async (transaction) => {
      const insert = transaction.insertInto('upstreams').values(row)
      if (replace) await upsert(transaction, insert, ['upstream_id'], REPLACED)
      else if (!(await insertUnlessPresent(insert))) return false
      await transaction.deleteFrom('upstream_authorities').where('upstream_id', '=', upstream_id).execute()
      if (authority === undefined) return true
      const pinned = { upstream_id, certificate_authority: authority }
      await transaction.insertInto('upstream_authorities').values(pinned).execute()
      return true
    })
  }

  return {
    provinces: async () => {
      const rows = await joined()
        .where('upstreams.upstream_id', '!=', MINISTRY)
        .orderBy('upstreams.upstream_id')
        .execute()
      return rows.map(provinceOf)
    },
    saveProvince: (configuration, replace, at) =>
      save(
        {
          ...rowOf(configuration.province, configuration, at),
          name: configuration.name,
          dialect: configuration.dialect,
          kinds: configuration.kinds.join(','),
          enabled: configuration.enabled ? 1 : 0,
        },
        configuration.certificateAuthority,
        replace,
      ),
    ministry: async () => {
      const row = await joined().where('upstreams.upstream_id', '=', MINISTRY).executeTakeFirst()
      return row === undefined ? undefined : upstreamOf(row)
    },
    saveMinistry: (configuration, replace, at) =>
      save(rowOf(MINISTRY, configuration, at), configuration.certificateAuthority, replace),
  }
}
