import { CERTIFICATE_KINDS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { readCertificateAuthorities } from '../cryptography/certificate-authority.ts'
import { isMembers, type Members } from './file-reader.ts'
import { DETAIL_MEMBERS, parseProvinceDetails } from './parse-province-details.ts'
import type { ProvinceConfiguration, UpstreamConfiguration } from './upstream-configuration.ts'

/** What is wrong with a configuration file: one sentence a member, without its value. */
export type ConfigurationProblems = readonly string[]

const UPSTREAM_MEMBERS = ['address', 'appId', 'publicKey', 'certificateAuthority']
const PROVINCE_MEMBERS = [...UPSTREAM_MEMBERS, 'province', 'name', 'dialect', 'kinds', 'enabled', ...DETAIL_MEMBERS]

function unknownMembers(file: Members, known: readonly string[]): readonly string[] {
  return Object.keys(file).filter((name) => !known.includes(name)).length === 0
    ? []
    : [`only these members are known: ${known.join(', ')}`]
}

/** An origin and nothing else: no path, user, query or fragment. */
function readAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 200) return undefined
  const url = URL.parse(value)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined
  return url.origin === value || `${url.origin}/` === value ? url.origin : undefined
}

function readAppId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(value) ? value : undefined
}

/** Base64url of 65 bytes that begin with 0x04. */
function readPublicKey(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'string' || !/^B[A-Za-z0-9_-]{86}$/.test(value)) return undefined
  const bytes = new Uint8Array(Buffer.from(value, 'base64url'))
  return bytes.length === 65 && bytes[0] === 4 ? bytes : undefined
}

/** PEM, or nothing where the member is left out; only for an address of https. */
function readAuthority(value: unknown, address: string | undefined): Result<string | undefined, 'bad'> {
  if (value === undefined) return succeed(undefined)
  const read = typeof value === 'string' ? readCertificateAuthorities(value) : undefined
  return read === undefined || address?.startsWith('http:') === true ? fail('bad') : succeed(read)
}

function readKinds(value: unknown): readonly CertificateKind[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const kinds = CERTIFICATE_KINDS.filter((kind) => value.includes(kind))
  return kinds.length === value.length ? kinds : undefined
}

function readUpstream(file: Members): Result<UpstreamConfiguration, ConfigurationProblems> {
  const address = readAddress(file['address'])
  const appId = readAppId(file['appId'])
  const publicKey = readPublicKey(file['publicKey'])
  const authority = readAuthority(file['certificateAuthority'], address)
  if (address !== undefined && appId !== undefined && publicKey !== undefined && authority.ok) {
    const pinned = authority.value === undefined ? {} : { certificateAuthority: authority.value }
    return succeed({ address, appId, publicKey, ...pinned })
  }
  return fail([
    ...(address === undefined ? ['address: an http or https origin expected, without a path'] : []),
    ...(appId === undefined ? ['appId: 1 to 64 letters, digits, dots, hyphens or underscores expected'] : []),
    ...(publicKey === undefined ? ['publicKey: base64url of the 65-byte uncompressed SM2 point expected'] : []),
    ...(authority.ok ? [] : ['certificateAuthority: PEM of authorities expected, with an https address']),
  ])
}

/** Reads the content of a ministry file; refuses with every problem at once. */
export function parseUpstreamConfiguration(file: unknown): Result<UpstreamConfiguration, ConfigurationProblems> {
  if (!isMembers(file)) return fail(['a JSON object expected'])
  const read = readUpstream(file)
  const problems = [...unknownMembers(file, UPSTREAM_MEMBERS), ...(read.ok ? [] : read.failure)]
  return problems.length === 0 ? read : fail(problems)
}

/**
 * Reads the content of a province file; `dialects` are those that the gateway speaks, `wantAsker` those
 * that want the five elements of the asker. Refuses with every problem at once.
 */
export function parseProvinceConfiguration(
  file: unknown,
  dialects: readonly string[],
  wantAsker: readonly string[] = [],
): Result<ProvinceConfiguration, ConfigurationProblems> {
  if (!isMembers(file)) return fail(['a JSON object expected'])
  const { province, name, dialect, kinds: kindList, enabled } = file
  const upstream = readUpstream(file)
  const kinds = readKinds(kindList)
  const code = typeof province === 'string' && isProvinceCode(province) ? province : undefined
  const title = typeof name === 'string' && name.trim() !== '' && name.length <= 60 ? name.trim() : undefined
  const spoken = typeof dialect === 'string' && dialects.includes(dialect) ? dialect : undefined
  const switched = typeof enabled === 'boolean' ? enabled : undefined
  const details = parseProvinceDetails(file)
  const problems = [
    ...unknownMembers(file, PROVINCE_MEMBERS),
    ...(upstream.ok ? [] : upstream.failure),
    ...(code === undefined ? ['province: the two digits of one of the 32 issuing systems expected'] : []),
    ...(title === undefined ? ['name: 1 to 60 characters expected'] : []),
    ...(spoken === undefined ? [`dialect: one of ${dialects.join(', ')} expected`] : []),
    ...(kinds === undefined ? ['kinds: a list of different kind numbers from 1 to 9 expected'] : []),
    ...(switched === undefined ? ['enabled: true or false expected'] : []),
    ...(details.ok ? [] : details.failure),
    ...(spoken !== undefined && wantAsker.includes(spoken) && file['asker'] === undefined
      ? [`asker: dialect ${spoken} wants orgName, username, itemName, itemCode, businessCode`]
      : []),
  ]
  if (problems.length > 0 || !upstream.ok || !details.ok) return fail(problems)
  if (code === undefined || title === undefined || spoken === undefined) return fail(problems)
  if (kinds === undefined || switched === undefined) return fail(problems)
  const core = { ...upstream.value, province: code, name: title, dialect: spoken, kinds, enabled: switched }
  return succeed(details.value === undefined ? core : { ...core, details: details.value })
}
