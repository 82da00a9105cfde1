import { Compile } from 'typebox/compile'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { LookupQuestion } from '../../../certificates/lookup-question.ts'
import type { ProvinceDialectDeps } from '../dialect.ts'
import type { Sensitive } from '../../../release/sensitive.ts'
import type { ProvinceQuestions, Told, ToldOrganisation, ToldRecords } from '../province-questions.ts'
import type { ProvinceRecord } from '../province-record.ts'
import type { CertshareCalls } from './certshare-calls.ts'
import { layoutFor, namesToAsk } from '../record-layout.ts'
import { CERTSHARE_LAYOUT } from './certshare-items.ts'
import type { CertshareQuestion } from './certshare-request.ts'
import type { CertshareCall } from './certshare-use-causes.ts'
import { CertshareCertList, CertshareOrgs, CertshareSingleCert } from './certshare-wire.ts'
import { isContradicted, readCertshareCert } from './read-certshare-cert.ts'

const certList = Compile(CertshareCertList)
const singleCert = Compile(CertshareSingleCert)
const orgs = Compile(CertshareOrgs)

/** 无码查询: call and members of a question (assumed; the family's public text has none of these calls). */
function lookupCall(question: LookupQuestion): readonly [CertshareCall, CertshareQuestion] {
  switch (question.by) {
    case 'plate':
      return [
        'queryCertInfoByVehicle',
        { vehicleNo: question.plateNumber.reveal(), plateColorCode: String(question.plateColor) },
      ]
    case 'certificate-number':
      return [
        'queryCertInfoByCertNo',
        { certTypeCode: question.typeCode, certificateNumber: question.certificateNumber.reveal() },
      ]
    case 'practitioner':
      return [
        'queryCertInfoByPerson',
        {
          holder: question.name.reveal(),
          holderCode: question.idNumber.reveal(),
          holderTypeCode: HOLDER_CODE_TYPES.identityNumber,
        },
      ]
  }
}

async function askOrganisations(
  calls: CertshareCalls,
  identityNumber: Sensitive<string>,
  deadline: AbortSignal,
): Told<readonly ToldOrganisation[]> {
  const question = { personCode: identityNumber.reveal(), personTypeCode: HOLDER_CODE_TYPES.identityNumber }
  const answer = await calls.call('queryOrgByLegalPerson', question, deadline)
  if (!answer.ok) return answer
  const { data } = answer.value
  if (!orgs.Check(data)) return fail('unreadable')
  return succeed(data.orgs.map((org) => ({ name: org.orgName, code: org.orgCode })))
}

/** 省级证照查询 in dialect `certshare`. */
export function createCertshareQuestions(
  calls: CertshareCalls,
  { configuration, report, observeRecord }: Pick<ProvinceDialectDeps, 'configuration' | 'report' | 'observeRecord'>,
): ProvinceQuestions {
  const layout = layoutFor(CERTSHARE_LAYOUT, configuration.details?.mapping)
  const read = (wire: unknown): ProvinceRecord | undefined => {
    observeRecord?.(wire)
    return readCertshareCert(wire, layout)
  }
  const askList = async (
    name: CertshareCall,
    facts: CertshareQuestion,
    fields: readonly CertificateField[],
    deadline: AbortSignal,
  ): Told<ToldRecords> => {
    const answer = await calls.call(name, { ...facts, columns: namesToAsk(layout, fields) }, deadline)
    if (!answer.ok) return answer
    const { data, asOf } = answer.value
    if (!certList.Check(data)) return fail('unreadable')
    return succeed({ records: data.certs.map(read), total: data.total, asOf })
  }
  return {
    askHolder: ({ holderCode, holderCodeType, fields }, deadline) => {
      const facts = { holderCode: holderCode.reveal(), holderTypeCode: holderCodeType }
      return askList('queryCertInfoByHolderCode', facts, fields, deadline)
    },
    askIdentifier: async (identifier, fields, deadline) => {
      const question = { certIdentifier: identifier.reveal(), columns: namesToAsk(layout, fields) }
      const answer = await calls.call('queryCertInfo', question, deadline)
      if (!answer.ok) return answer
      const { data, asOf, state } = answer.value
      const record = singleCert.Check(data) ? read(data.cert) : undefined
      if (record === undefined) return fail('unreadable')
      if (!isContradicted(record, state)) return succeed({ record, asOf })
      // The stricter of the two counts, as between two sources.
      report('status-contradictory')
      return succeed({ record: { ...record, status: state }, asOf })
    },
    askLookup: (question, fields, deadline) => {
      const [name, facts] = lookupCall(question)
      return askList(name, facts, fields, deadline)
    },
    askOrganisations: (identityNumber, deadline) => askOrganisations(calls, identityNumber, deadline),
  }
}
