import type { Kysely, Transaction } from 'kysely'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { isMembers } from '../certificates/file-reader.ts'
import { parseProvinceDetails } from '../certificates/parse-province-details.ts'
import { provinceFileText } from '../certificates/province-file.ts'
import type {
  ProvinceChange,
  ProvinceConfiguration,
  ProvinceVersion,
  UpstreamConfiguration,
  UpstreamConfigurationStore,
} from '../certificates/upstream-configuration.ts'
import { insertUnlessPresent, upsert } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'
import type { ProvinceVersionTable, UpstreamTable } from './tables/upstream-tables.ts'

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

/** What the file in force says beside its core; nothing for a province from before files had versions. */
function detailsOf(file: string | undefined): Pick<ProvinceConfiguration, 'details'> {
  if (file === undefined) return {}
  const parsed: unknown = JSON.parse(file)
  const details = isMembers(parsed) ? parseProvinceDetails(parsed) : undefined
  if (details?.ok !== true) throw new Error('table province_versions: a file that was not written by us')
  return details.value === undefined ? {} : { details: details.value }
}

function provinceOf(row: JoinedRow, file: string | undefined): ProvinceConfiguration {
  const province = row.upstream_id
  if (!isProvinceCode(province)) throw new Error('table upstreams: a row is neither a province nor the ministry')
  const stored = row.kinds.split(',')
  const kinds = CERTIFICATE_KINDS.filter((kind) => stored.includes(String(kind)))
  const { name, dialect, enabled } = row
  return { ...upstreamOf(row), province, name, dialect, kinds, enabled: enabled === 1, ...detailsOf(file) }
}

/** Writes the next version of a file; false when the change stands on another one than the last. */
async function writeVersion(
  transaction: Transaction<Schema>,
  configuration: ProvinceConfiguration,
  at: number,
  { act, operatorId, expected }: ProvinceChange,
): Promise<boolean> {
  const { province } = configuration
  const last = await transaction
    .selectFrom('province_versions')
    .where('upstream_id', '=', province)
    .select((build) => build.fn.max('sequence').as('sequence'))
    .executeTakeFirst()
  const sequence = Number(last?.sequence ?? 0)
  if (expected !== undefined && expected !== sequence) return false
  const file = provinceFileText(configuration)
  const row = { upstream_id: province, sequence: sequence + 1, act, operator_id: operatorId ?? null, file, at }
  await transaction.insertInto('province_versions').values(row).execute()
  return true
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

function versionOf({ sequence, act, operator_id, at, file }: ProvinceVersionTable): ProvinceVersion {
  return {
    sequence: Number(sequence),
    act,
    ...(operator_id === null ? {} : { operatorId: operator_id }),
    at: Number(at),
    file,
  }
}

async function isThere(transaction: Transaction<Schema>, upstreamId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('upstreams')
    .where('upstream_id', '=', upstreamId)
    .select('upstream_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Every counterpart with its authority. */
function joined(database: Kysely<Schema>) {
  return database
    .selectFrom('upstreams')
    .leftJoin('upstream_authorities', 'upstream_authorities.upstream_id', 'upstreams.upstream_id')
    .selectAll('upstreams')
    .select('certificate_authority')
}

function save(
  database: Kysely<Schema>,
  row: UpstreamTable,
  authority: string | undefined,
  replace: boolean,
  besides: (transaction: Transaction<Schema>) => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const { upstream_id } = row
  return inTransaction(database, async (transaction) => {
    if (!replace && (await isThere(transaction, upstream_id))) return false
    if (!(await besides(transaction))) return false
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

async function filesInForce(database: Kysely<Schema>): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .selectFrom('province_versions as version')
    .where('sequence', '=', (build) =>
      build
        .selectFrom('province_versions as other')
        .whereRef('other.upstream_id', '=', 'version.upstream_id')
        .select((most) => most.fn.max('other.sequence').as('sequence')),
    )
    .select(['upstream_id', 'file'])
    .execute()
  return new Map(rows.map(({ upstream_id, file }) => [upstream_id, file]))
}

/** Store of the connected counterparts 接入配置. */
export function createUpstreamConfigurationStore(database: Kysely<Schema>): UpstreamConfigurationStore {
  return {
    provinces: async () => {
      const rows = await joined(database)
        .where('upstreams.upstream_id', '!=', MINISTRY)
        .orderBy('upstreams.upstream_id')
        .execute()
      const versions = await filesInForce(database)
      return rows.map((row) => provinceOf(row, versions.get(row.upstream_id)))
    },
    provinceVersions: async (province) => {
      const rows = await database
        .selectFrom('province_versions')
        .where('upstream_id', '=', province)
        .orderBy('sequence')
        .selectAll()
        .execute()
      return rows.map(versionOf)
    },
    saveProvince: (configuration, replace, at, change = { act: replace ? 'replace' : 'add' }) =>
      save(
        database,
        {
          ...rowOf(configuration.province, configuration, at),
          name: configuration.name,
          dialect: configuration.dialect,
          kinds: configuration.kinds.join(','),
          enabled: configuration.enabled ? 1 : 0,
        },
        configuration.certificateAuthority,
        replace,
        (transaction) => writeVersion(transaction, configuration, at, change),
      ),
    ministry: async () => {
      const row = await joined(database).where('upstreams.upstream_id', '=', MINISTRY).executeTakeFirst()
      return row === undefined ? undefined : upstreamOf(row)
    },
    saveMinistry: (configuration, replace, at) =>
      save(database, rowOf(MINISTRY, configuration, at), configuration.certificateAuthority, replace),
  }
}
