import { Compile } from 'typebox/compile'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../../../certificates/certificate.ts'
import type { HolderQuery, Organisation, ProvinceSource, SourceFailure } from '../../../certificates/province-source.ts'
import { Sensitive } from '../../../release/sensitive.ts'
import { startDeadline } from '../../transport/deadline.ts'
import { repeatRead } from '../../transport/repeat-read.ts'
import { readText } from '../../wire/wire-values.ts'
import type { ProvinceDialectDeps } from '../dialect.ts'
import type { ElsspCalls, ElsspData } from './elssp-calls.ts'
import { itemNames } from './elssp-items.ts'
import { ElsspOrganizations, ElsspRecord, ElsspRecordList, ElsspSingleRecord } from './elssp-wire.ts'
import { readElsspRecord } from './read-elssp-record.ts'

const record = Compile(ElsspRecord)
const recordList = Compile(ElsspRecordList)
const singleRecord = Compile(ElsspSingleRecord)
const organizations = Compile(ElsspOrganizations)

type ReadDeps = Pick<ProvinceDialectDeps, 'configuration' | 'report'>

/** Numbers are compared without regard to the case of a check digit X. */
function sameCode(one: string, other: string): boolean {
  return one.trim().toUpperCase() === other.trim().toUpperCase()
}

/** One record of a list; `undefined`, and reported, when it cannot be read or is somebody else's. */
function readListed(wire: unknown, query: HolderQuery, asOf: number, deps: ReadDeps): Certificate | undefined {
  if (!record.Check(wire)) {
    deps.report('record-unreadable')
    return undefined
  }
  if (!sameCode(wire.CZZTDM, query.holderCode.reveal()) || wire.CZZTDMLXDM !== query.holderCodeType) {
    deps.report('foreign-record')
    return undefined
  }
  const { province, kinds } = deps.configuration
  const read = readElsspRecord(wire, { province, kinds, fields: query.fields, asOf, report: deps.report })
  if (read.ok) return read.value
  deps.report(read.failure === 'unreadable' ? 'record-unreadable' : read.failure)
  return undefined
}

function readList(
  { data, asOf }: ElsspData,
  query: HolderQuery,
  deps: ReadDeps,
): Result<readonly Certificate[], SourceFailure> {
  if (!recordList.Check(data)) return fail('unreadable')
  if (data.total > data.records.length) deps.report('list-incomplete')
  return succeed(
    data.records.map((wire) => readListed(wire, query, asOf, deps)).filter((certificate) => certificate !== undefined),
  )
}

function readSingle(
  { data, asOf }: ElsspData,
  identifier: string,
  fields: readonly CertificateField[],
  deps: ReadDeps,
): Result<Certificate, SourceFailure> {
  if (!singleRecord.Check(data)) return fail('unreadable')
  if (data.record.ZZBS !== identifier) {
    deps.report('foreign-record')
    return fail('unreadable')
  }
  const { province, kinds } = deps.configuration
  const read = readElsspRecord(data.record, { province, kinds, fields, asOf, report: deps.report })
  return read.ok ? read : fail('unreadable')
}

function readOrganizations(data: unknown): Result<readonly Organisation[], SourceFailure> {
  if (!organizations.Check(data)) return fail('unreadable')
  const read = data.organizations.flatMap((wire): Organisation[] => {
    const name = readText(wire.CZZT)
    const code = readText(wire.CZZTDM)
    return name === undefined || code === undefined
      ? []
      : [{ name: new Sensitive(name), creditCode: new Sensitive(code) }]
  })
  return read.length === data.organizations.length ? succeed(read) : fail('unreadable')
}

/** 省级证照查询 in dialect `elssp`. */
export function createElsspSource(calls: ElsspCalls, deps: ReadDeps): ProvinceSource {
  return {
    province: deps.configuration.province,
    findByHolder: async (query) => {
      const deadline = startDeadline()
      const body = {
        CZZTDM: query.holderCode.reveal(),
        CZZTDMLXDM: query.holderCodeType,
        fields: itemNames(query.fields),
      }
      return repeatRead(deadline, async () => {
        const answer = await calls.call('GetCertificateDataByHolder', body, deadline)
        if (answer.ok) return readList(answer.value, query, deps)
        return answer.failure === 'nothing-found' ? succeed([]) : fail(answer.failure)
      })
    },
    findByIdentifier: async (identifier, fields) => {
      const deadline = startDeadline()
      const body = { ZZBS: identifier.reveal(), fields: itemNames(fields) }
      return repeatRead<Certificate | undefined>(deadline, async () => {
        const answer = await calls.call('GetCertificateDataByCertificateID', body, deadline)
        if (answer.ok) return readSingle(answer.value, identifier.reveal(), fields, deps)
        return answer.failure === 'nothing-found' ? succeed(undefined) : fail(answer.failure)
      })
    },
    findOrganisations: async (identityNumber) => {
      const deadline = startDeadline()
      const body = { FDDBRDM: identityNumber.reveal(), FDDBRDMLXDM: HOLDER_CODE_TYPES.identityNumber }
      return repeatRead(deadline, async () => {
        const answer = await calls.call('GetOrganizationsByLegalRepresentative', body, deadline)
        if (answer.ok) return readOrganizations(answer.value.data)
        return answer.failure === 'nothing-found' ? succeed([]) : fail(answer.failure)
      })
    },
  }
}
