import type { ProvinceDetails, MemberMapping } from './province-details.ts'
import type { ProvinceConfiguration } from './upstream-configuration.ts'

/** A province's configuration as its file would say it: what `province add` reads, in the order of the documentation. */
export function provinceFileOf(configuration: ProvinceConfiguration): Readonly<Record<string, unknown>> {
  const { province, name, dialect, address, appId, publicKey, certificateAuthority, kinds, enabled, details } =
    configuration
  return {
    province,
    name,
    dialect,
    address,
    appId,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    ...(certificateAuthority === undefined ? {} : { certificateAuthority }),
    kinds,
    enabled,
    ...(details === undefined ? {} : detailMembers(details)),
  }
}

/** The file as text: the same configuration is the same text. */
export function provinceFileText(configuration: ProvinceConfiguration): string {
  return JSON.stringify(provinceFileOf(configuration), null, 2)
}

function detailMembers({ mapping, asker, limits, contacts, paperIssued }: ProvinceDetails) {
  const { typeCodes, statuses, statusReasons } = mapping
  const fields = Object.entries(mapping.fields).map(([name, member]) => [name, fileMember(member)])
  return {
    ...(isEmpty(typeCodes) ? {} : { typeCodes }),
    ...(isEmpty(statuses) ? {} : { statuses }),
    ...(isEmpty(statusReasons) ? {} : { statusReasons }),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
    ...(asker === undefined ? {} : { asker }),
    ...(isEmpty(limits) ? {} : { limits }),
    ...(contacts.length === 0 ? {} : { contacts }),
    ...(paperIssued === undefined ? {} : { paperIssued }),
  }
}

function fileMember({ tells, values, separator }: MemberMapping): unknown {
  if (values === undefined && separator === undefined) return tells
  return {
    field: tells,
    ...(values === undefined ? {} : { values }),
    ...(separator === undefined ? {} : { separator }),
  }
}

function isEmpty(table: object): boolean {
  return Object.keys(table).length === 0
}
