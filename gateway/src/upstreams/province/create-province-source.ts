import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { answersQuestion } from '../../certificates/answers-question.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import type {
  HolderQuery,
  LookUpCertificates,
  Organisation,
  ProvinceSource,
  SourceFailure,
} from '../../certificates/province-source.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { startDeadline } from '../transport/deadline.ts'
import type { UpstreamFinding } from '../transport/upstream-findings.ts'
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

/** Findings after which nothing of a record may be believed; a kind that is not connected is merely left out. */
const REFUSED: ReadonlySet<UpstreamFinding> = new Set<UpstreamFinding>(['record-unreadable', 'foreign-record'])

/** Which records of an answer are the ones that were asked for: known from the wire, or once they are read. */
interface Wanted {
  readonly fields: readonly CertificateField[]
  readonly isRecord?: (record: ProvinceRecord) => boolean
  readonly isCertificate?: (certificate: Certificate) => boolean
}

function wantedOfHolder({ holderCode, holderCodeType, fields }: HolderQuery): Wanted {
  const isRecord = (record: ProvinceRecord): boolean =>
    sameCode(record.holderCode, holderCode.reveal()) && record.holderCodeType === holderCodeType
  return { fields, isRecord }
}

/** One record of a list, or why it is not let in. */
function readListed(
  record: ProvinceRecord | undefined,
  { isRecord, isCertificate }: Wanted,
  reading: RecordReading,
): Result<Certificate, UpstreamFinding> {
  if (record === undefined) return fail('record-unreadable')
  if (isRecord?.(record) === false) return fail('foreign-record')
  const read = assembleCertificate(record, reading)
  if (!read.ok) return fail(read.failure === 'unreadable' ? 'record-unreadable' : read.failure)
  return isCertificate?.(read.value) === false ? fail('foreign-record') : read
}

/** The records that are let in. An answer of which every record is refused is no answer: it must not look like an empty list. */
function readList(
  { records, total, asOf }: ToldRecords,
  wanted: Wanted,
  deps: ProvinceSourceDeps,
): Result<readonly Certificate[], SourceFailure> {
  if (total > records.length) deps.report('list-incomplete')
  const reading = readingOf(deps, wanted.fields, asOf)
  const certificates: Certificate[] = []
  let refused = 0
  for (const record of records) {
    const read = readListed(record, wanted, reading)
    if (read.ok) certificates.push(read.value)
    else {
      deps.report(read.failure)
      if (REFUSED.has(read.failure)) refused += 1
    }
  }
  return refused > 0 && refused === records.length ? fail('unreadable') : succeed(certificates)
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

/** 无码查询, where the dialect has it: only certificates that fit the question are let in. */
function lookUpOf({ askLookup }: ProvinceQuestions, deps: ProvinceSourceDeps): Pick<ProvinceSource, 'lookUp'> {
  if (askLookup === undefined) return {}
  const lookUp: LookUpCertificates = (question, fields) => {
    const deadline = startDeadline()
    const isCertificate = (certificate: Certificate): boolean => answersQuestion(certificate, question)
    return repeatRead<readonly Certificate[]>(deadline, async () => {
      const told = await askLookup(question, fields, deadline)
      if (told.ok) return readList(told.value, { fields, isCertificate }, deps)
      return told.failure === 'nothing-found' ? succeed([]) : fail(told.failure)
    })
  }
  return { lookUp }
}

/**
 * 省级证照查询, whatever the dialect: one deadline for a question, a read repeated once, and only records let in that are
 * the holder's own, or the very certificate, that was asked for.
 */
export function createProvinceSource(questions: ProvinceQuestions, deps: ProvinceSourceDeps): ProvinceSource {
  return {
    province: deps.configuration.province,
    ...lookUpOf(questions, deps),
    findByHolder: (query) => {
      const deadline = startDeadline()
      return repeatRead<readonly Certificate[]>(deadline, async () => {
        const told = await questions.askHolder(query, deadline)
        if (told.ok) return readList(told.value, wantedOfHolder(query), deps)
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
