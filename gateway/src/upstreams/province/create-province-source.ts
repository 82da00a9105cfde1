import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import type { HolderQuery, Organisation, ProvinceSource, SourceFailure } from '../../certificates/province-source.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { startDeadline } from '../transport/deadline.ts'
import { repeatRead } from '../transport/repeat-read.ts'
import { readText } from '../wire/wire-values.ts'
import { assembleCertificate, type RecordReading } from './assemble-certificate.ts'
import type { ProvinceDialectDeps } from './dialect.ts'
import type { ProvinceQuestions, ToldOrganisation, ToldRecord, ToldRecords } from './province-questions.ts'
import type { ProvinceRecord } from './province-record.ts'

/** What the source knows beside its dialect. */
export type ProvinceSourceDeps = Pick<ProvinceDialectDeps, 'configuration' | 'report'>

/** Numbers are compared without regard to the case of a check digit X. */
function sameCode(one: string, other: string): boolean {
  return one.trim().toUpperCase() === other.trim().toUpperCase()
}

function readingOf(deps: ProvinceSourceDeps, fields: readonly CertificateField[], asOf: number): RecordReading {
  const { province, kinds } = deps.configuration
  return { province, kinds, fields, asOf, report: deps.report }
}

/** One record of a list; `undefined`, and reported, when it cannot be read or is somebody else's. */
function readListed(
  record: ProvinceRecord | undefined,
  query: HolderQuery,
  reading: RecordReading,
): Certificate | undefined {
  if (record === undefined) {
    reading.report('record-unreadable')
    return undefined
  }
  if (!sameCode(record.holderCode, query.holderCode.reveal()) || record.holderCodeType !== query.holderCodeType) {
    reading.report('foreign-record')
    return undefined
  }
  const read = assembleCertificate(record, reading)
  if (read.ok) return read.value
  reading.report(read.failure === 'unreadable' ? 'record-unreadable' : read.failure)
  return undefined
}

function readList({ records, total, asOf }: ToldRecords, query: HolderQuery, deps: ProvinceSourceDeps) {
  if (total > records.length) deps.report('list-incomplete')
  const reading = readingOf(deps, query.fields, asOf)
  return records.map((record) => readListed(record, query, reading)).filter((certificate) => certificate !== undefined)
}

function readSingle(
  { record, asOf }: ToldRecord,
  identifier: Sensitive<string>,
  fields: readonly CertificateField[],
  deps: ProvinceSourceDeps,
): Result<Certificate, SourceFailure> {
  if (record.identifier !== identifier.reveal()) {
    deps.report('foreign-record')
    return fail('unreadable')
  }
  const read = assembleCertificate(record, readingOf(deps, fields, asOf))
  return read.ok ? read : fail('unreadable')
}

function readOrganisations(told: readonly ToldOrganisation[]): Result<readonly Organisation[], SourceFailure> {
  const read = told.flatMap((organisation): Organisation[] => {
    const name = readText(organisation.name)
    const code = readText(organisation.code)
    return name === undefined || code === undefined
      ? []
      : [{ name: new Sensitive(name), creditCode: new Sensitive(code) }]
  })
  return read.length === told.length ? succeed(read) : fail('unreadable')
}

/**
 * 省级证照查询, whatever the dialect: one deadline for a question, a read repeated once, and only records let in that are
 * the holder's own, or the very certificate, that was asked for.
 */
export function createProvinceSource(questions: ProvinceQuestions, deps: ProvinceSourceDeps): ProvinceSource {
  return {
    province: deps.configuration.province,
    findByHolder: (query) => {
      const deadline = startDeadline()
      return repeatRead<readonly Certificate[]>(deadline, async () => {
        const told = await questions.askHolder(query, deadline)
        if (told.ok) return succeed(readList(told.value, query, deps))
        return told.failure === 'nothing-found' ? succeed([]) : fail(told.failure)
      })
    },
    findByIdentifier: (identifier, fields) => {
      const deadline = startDeadline()
      return repeatRead<Certificate | undefined>(deadline, async () => {
        const told = await questions.askIdentifier(identifier, fields, deadline)
        if (told.ok) return readSingle(told.value, identifier, fields, deps)
        return told.failure === 'nothing-found' ? succeed(undefined) : fail(told.failure)
      })
    },
    findOrganisations: (identityNumber) => {
      const deadline = startDeadline()
      return repeatRead<readonly Organisation[]>(deadline, async () => {
        const told = await questions.askOrganisations(identityNumber, deadline)
        if (told.ok) return readOrganisations(told.value)
        return told.failure === 'nothing-found' ? succeed([]) : fail(told.failure)
      })
    },
  }
}
