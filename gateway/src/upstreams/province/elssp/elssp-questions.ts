import { Compile } from 'typebox/compile'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { ProvinceQuestions } from '../province-questions.ts'
import type { LookupQuestion } from '../../../certificates/lookup-question.ts'
import type { ElsspCalls } from './elssp-calls.ts'
import type { ProvinceDialectDeps } from '../dialect.ts'
import type { ProvinceRecord } from '../province-record.ts'
import { readLaidOutRecord } from '../read-laid-out-record.ts'
import { layoutFor, namesToAsk } from '../record-layout.ts'
import { ELSSP_LAYOUT } from './elssp-items.ts'
import { ElsspOrganizations, ElsspRecordList, ElsspSingleRecord } from './elssp-wire.ts'

const recordList = Compile(ElsspRecordList)
const singleRecord = Compile(ElsspSingleRecord)
const organizations = Compile(ElsspOrganizations)

/** 无码查询: call and body of a question (assumed; no public text of this family has one). */
function lookupCall(question: LookupQuestion): readonly [string, Readonly<Record<string, string>>] {
  switch (question.by) {
    case 'plate':
      return [
        'GetCertificateDataByPlate',
        { KZ_CPHM: question.plateNumber.reveal(), KZ_CPYS: String(question.plateColor) },
      ]
    case 'certificate-number':
      return [
        'GetCertificateDataByCertificateNumber',
        { ZZLXDM: question.typeCode, ZZBH: question.certificateNumber.reveal() },
      ]
    case 'practitioner':
      return [
        'GetCertificateDataByPractitioner',
        {
          CZZT: question.name.reveal(),
          CZZTDM: question.idNumber.reveal(),
          CZZTDMLXDM: HOLDER_CODE_TYPES.identityNumber,
        },
      ]
  }
}

/** 省级证照查询 in dialect `elssp`. */
export function createElsspQuestions(
  calls: ElsspCalls,
  { configuration, observeRecord }: Pick<ProvinceDialectDeps, 'configuration' | 'observeRecord'>,
): ProvinceQuestions {
  const layout = layoutFor(ELSSP_LAYOUT, configuration.details?.mapping)
  const read = (wire: unknown): ProvinceRecord | undefined => {
    observeRecord?.(wire)
    return readLaidOutRecord(wire, layout)
  }
  return {
    askHolder: async ({ holderCode, holderCodeType, fields }, deadline) => {
      const body = { CZZTDM: holderCode.reveal(), CZZTDMLXDM: holderCodeType, fields: namesToAsk(layout, fields) }
      const answer = await calls.call('GetCertificateDataByHolder', body, deadline)
      if (!answer.ok) return answer
      const { data, asOf } = answer.value
      if (!recordList.Check(data)) return fail('unreadable')
      return succeed({ records: data.records.map(read), total: data.total, asOf })
    },
    askIdentifier: async (identifier, fields, deadline) => {
      const body = { ZZBS: identifier.reveal(), fields: namesToAsk(layout, fields) }
      const answer = await calls.call('GetCertificateDataByCertificateID', body, deadline)
      if (!answer.ok) return answer
      const { data, asOf } = answer.value
      const record = singleRecord.Check(data) ? read(data.record) : undefined
      return record === undefined ? fail('unreadable') : succeed({ record, asOf })
    },
    askLookup: async (question, fields, deadline) => {
      const [name, facts] = lookupCall(question)
      const answer = await calls.call(name, { ...facts, fields: namesToAsk(layout, fields) }, deadline)
      if (!answer.ok) return answer
      const { data, asOf } = answer.value
      if (!recordList.Check(data)) return fail('unreadable')
      return succeed({ records: data.records.map(read), total: data.total, asOf })
    },
    askOrganisations: async (identityNumber, deadline) => {
      const body = { FDDBRDM: identityNumber.reveal(), FDDBRDMLXDM: HOLDER_CODE_TYPES.identityNumber }
      const answer = await calls.call('GetOrganizationsByLegalRepresentative', body, deadline)
      if (!answer.ok) return answer
      const { data } = answer.value
      if (!organizations.Check(data)) return fail('unreadable')
      return succeed(data.organizations.map((wire) => ({ name: wire.CZZT, code: wire.CZZTDM })))
    },
  }
}
