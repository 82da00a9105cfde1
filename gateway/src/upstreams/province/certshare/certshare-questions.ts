import { Compile } from 'typebox/compile'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { ProvinceDialectDeps } from '../dialect.ts'
import type { ProvinceQuestions } from '../province-questions.ts'
import type { ProvinceRecord } from '../province-record.ts'
import type { CertshareCalls } from './certshare-calls.ts'
import { layoutFor, namesToAsk } from '../record-layout.ts'
import { CERTSHARE_LAYOUT } from './certshare-items.ts'
import { CertshareCertList, CertshareOrgs, CertshareSingleCert } from './certshare-wire.ts'
import { isContradicted, readCertshareCert } from './read-certshare-cert.ts'

const certList = Compile(CertshareCertList)
const singleCert = Compile(CertshareSingleCert)
const orgs = Compile(CertshareOrgs)

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
  return {
    askHolder: async ({ holderCode, holderCodeType, fields }, deadline) => {
      const question = {
        holderCode: holderCode.reveal(),
        holderTypeCode: holderCodeType,
        columns: namesToAsk(layout, fields),
      }
      const answer = await calls.call('queryCertInfoByHolderCode', question, deadline)
      if (!answer.ok) return answer
      const { data, asOf } = answer.value
      if (!certList.Check(data)) return fail('unreadable')
      return succeed({ records: data.certs.map(read), total: data.total, asOf })
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
    askOrganisations: async (identityNumber, deadline) => {
      const question = { personCode: identityNumber.reveal(), personTypeCode: HOLDER_CODE_TYPES.identityNumber }
      const answer = await calls.call('queryOrgByLegalPerson', question, deadline)
      if (!answer.ok) return answer
      const { data } = answer.value
      if (!orgs.Check(data)) return fail('unreadable')
      return succeed(data.orgs.map((org) => ({ name: org.orgName, code: org.orgCode })))
    },
  }
}
