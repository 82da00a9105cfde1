import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_STATUSES, STATUS_REASONS } from 'shared-types/vocabulary/certificate-statuses.ts'
import { kindOfTypeCode } from 'shared-types/vocabulary/certificate-kinds.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { createFileReader, isMembers, type FileReader, type Members } from './file-reader.ts'
import {
  RECORD_PARTS,
  type AskerElements,
  type MappedField,
  type MemberMapping,
  type ProvinceContact,
  type ProvinceDetails,
  type ProvinceLimits,
  type StatusMapping,
} from './province-details.ts'

/** Members of a province file that describe how it deviates from its dialect; all may be left out. */
export const DETAIL_MEMBERS = [
  'typeCodes',
  'statuses',
  'statusReasons',
  'fields',
  'asker',
  'limits',
  'contacts',
  'paperIssued',
] as const

const MADE_FIELDS: readonly string[] = ['identityNumber', 'validNow', 'statusReason']
const MAPPED_FIELDS: readonly MappedField[] = CERTIFICATE_FIELDS.filter((field) => isMappedField(field))
const TOLD = [...RECORD_PARTS, ...MAPPED_FIELDS]
const ASKER_MEMBERS = ['orgName', 'username', 'itemName', 'itemCode', 'businessCode'] as const
/** A name of a member on the wire; nothing that could be a value. */
const MEMBER_NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/
const CODE = /^[^\s\p{Cc}]{1,64}$/u
const MOST_ENTRIES = 200

function isMappedField(field: string): field is MappedField {
  return !MADE_FIELDS.includes(field)
}

/** 映射等: reads what a province file says beside its core members; refuses with every problem at once. */
export function parseProvinceDetails(file: Members): Result<ProvinceDetails | undefined, readonly string[]> {
  if (DETAIL_MEMBERS.every((name) => file[name] === undefined)) return succeed(undefined)
  const reader = createFileReader()
  const asker = file['asker'] === undefined ? undefined : readAsker(reader, file['asker'])
  const paperIssued = file['paperIssued']
  if (paperIssued !== undefined && typeof paperIssued !== 'boolean') reader.wrong('paperIssued', 'write true or false')
  const details: ProvinceDetails = {
    mapping: {
      typeCodes: readTable(reader, file, 'typeCodes', CODE, readTypeCode),
      statuses: readTable(reader, file, 'statuses', CODE, readStatus),
      statusReasons: readTable(reader, file, 'statusReasons', CODE, (path, value) =>
        reader.oneOf(path, value, STATUS_REASONS),
      ),
      fields: readFields(reader, file),
    },
    ...(asker === undefined ? {} : { asker }),
    limits: readLimits(reader, file['limits']),
    contacts: readContacts(reader, file['contacts']),
    ...(typeof paperIssued === 'boolean' ? { paperIssued } : {}),
  }
  return reader.problems.length === 0 ? succeed(details) : fail(reader.problems)

  function readTypeCode(path: string, value: unknown): string | undefined {
    const known = typeof value === 'string' ? kindOfTypeCode(value)?.typeCode : undefined
    return known ?? reader.wrong(path, "write one of the ministry's nine type codes, such as 11100000000019713D071")
  }

  function readStatus(path: string, value: unknown): StatusMapping | undefined {
    if (typeof value === 'string') {
      const status = reader.oneOf(path, value, CERTIFICATE_STATUSES)
      return status === undefined ? undefined : { status }
    }
    if (!isMembers(value)) return reader.wrong(path, 'write a status, or {"status": …, "reason": …}')
    reader.only(path, value, ['status', 'reason'])
    const status = reader.oneOf(`${path}.status`, value['status'], CERTIFICATE_STATUSES)
    const reason =
      value['reason'] === undefined ? undefined : reader.oneOf(`${path}.reason`, value['reason'], STATUS_REASONS)
    return status === undefined ? undefined : { status, ...(reason === undefined ? {} : { reason }) }
  }
}

function readTable<T>(
  reader: FileReader,
  file: Members,
  name: string,
  keys: RegExp,
  read: (path: string, value: unknown) => T | undefined,
): Readonly<Record<string, T>> {
  const table = file[name]
  if (table === undefined) return {}
  if (!isMembers(table))
    return reader.wrong(name, 'write an object, from the code of the province to its meaning') ?? {}
  const entries = Object.entries(table)
  if (entries.length > MOST_ENTRIES) reader.wrong(name, `write at most ${MOST_ENTRIES} entries`)
  return Object.fromEntries(
    entries.flatMap(([key, value]) => {
      if (!keys.test(key)) return reader.wrong(name, `name its entries by ${keys.source}`) ?? []
      const read1 = read(`${name}.${key}`, value)
      return read1 === undefined ? [] : [[key, read1] as const]
    }),
  )
}

function readFields(reader: FileReader, file: Members): Readonly<Record<string, MemberMapping>> {
  const fields = readTable(reader, file, 'fields', MEMBER_NAME, (path, value) => readMember(reader, path, value))
  const told = Object.values(fields).map(({ tells }) => tells)
  for (const one of new Set(told.filter((each, index) => told.indexOf(each) !== index)))
    reader.wrong('fields', `tell ${one} by one member only`)
  return fields
}

function readMember(reader: FileReader, path: string, value: unknown): MemberMapping | undefined {
  if (typeof value === 'string') {
    const tells = reader.oneOf(path, value, TOLD)
    return tells === undefined ? undefined : { tells }
  }
  if (!isMembers(value)) return reader.wrong(path, 'write a field name, or {"field": …, "values": {…}}')
  reader.only(path, value, ['field', 'values', 'separator'])
  const tells = reader.oneOf(`${path}.field`, value['field'], TOLD)
  const separator =
    value['separator'] === undefined ? undefined : reader.oneOf(`${path}.separator`, value['separator'], [',', ';'])
  const values = value['values'] === undefined ? undefined : readValues(reader, `${path}.values`, value['values'])
  if (tells === undefined) return undefined
  return {
    tells,
    ...(values === undefined ? {} : { values }),
    ...(separator === undefined ? {} : { separator }),
  }
}

function readValues(reader: FileReader, path: string, value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isMembers(value)) return reader.wrong(path, "write an object, from the province's value to ours")
  const texts = Object.entries(value).flatMap(([from, to]) => (typeof to === 'string' ? [[from, to] as const] : []))
  if (texts.length !== Object.keys(value).length || texts.length === 0 || texts.length > MOST_ENTRIES)
    return reader.wrong(path, 'write text for text, such as {"3": "5"}')
  return Object.fromEntries(texts)
}

function readAsker(reader: FileReader, value: unknown): AskerElements | undefined {
  if (!isMembers(value)) return reader.wrong('asker', `write an object with ${ASKER_MEMBERS.join(', ')}`)
  reader.only('asker', value, ASKER_MEMBERS)
  const [orgName, username, itemName, itemCode, businessCode] = ASKER_MEMBERS.map((name) =>
    reader.text(`asker.${name}`, value[name], 100),
  )
  if (orgName === undefined || username === undefined || itemName === undefined) return undefined
  return itemCode === undefined || businessCode === undefined
    ? undefined
    : { orgName, username, itemName, itemCode, businessCode }
}

function readLimits(reader: FileReader, value: unknown): ProvinceLimits {
  if (value === undefined) return {}
  if (!isMembers(value)) return reader.wrong('limits', 'write an object with connections, answerBytes') ?? {}
  reader.only('limits', value, ['connections', 'answerBytes'])
  const connections = reader.whole('limits.connections', value['connections'], 1, 64)
  const answerBytes = reader.whole('limits.answerBytes', value['answerBytes'], 10_000, 8_000_000)
  return {
    ...(connections === undefined ? {} : { connections }),
    ...(answerBytes === undefined ? {} : { answerBytes }),
  }
}

function readContacts(reader: FileReader, value: unknown): readonly ProvinceContact[] {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > 20)
    return reader.wrong('contacts', 'write a list of at most 20 objects with office and reach') ?? []
  return value.flatMap((entry: unknown, index) => {
    const path = `contacts[${index}]`
    if (!isMembers(entry)) return reader.wrong(path, 'write an object with office and reach') ?? []
    reader.only(path, entry, ['office', 'reach'])
    const office = reader.text(`${path}.office`, entry['office'], 100)
    const reach = reader.text(`${path}.reach`, entry['reach'], 100)
    return office === undefined || reach === undefined ? [] : [{ office, reach }]
  })
}
