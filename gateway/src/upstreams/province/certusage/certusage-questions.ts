import { Compile } from 'typebox/compile'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { HolderQuery, SourceFailure } from '../../../certificates/province-source.ts'
import type { ProvinceDialectDeps } from '../dialect.ts'
import type { ProvinceQuestions } from '../province-questions.ts'
import type { ProvinceRecord } from '../province-record.ts'
import { readLaidOutRecord } from '../read-laid-out-record.ts'
import { layoutFor, namesToAsk } from '../record-layout.ts'
import type { CertusageCalls } from './certusage-calls.ts'
import { CERTUSAGE_LAYOUT } from './certusage-layout.ts'
import { CertusageHolderToken, CertusageList, CertusageOrganizations, CertusageSingle } from './certusage-wire.ts'

const holderToken = Compile(CertusageHolderToken)
const list = Compile(CertusageList)
const single = Compile(CertusageSingle)
const organizations = Compile(CertusageOrganizations)

type Holder = Readonly<Record<string, string>>

/** 持证主体 as a search names it: a person by a token of the province, an organisation by its code. */
async function holderOf(
  calls: CertusageCalls,
  { holderCode, holderCodeType }: HolderQuery,
  deadline: AbortSignal,
): Promise<Result<Holder, SourceFailure | 'nothing-found'>> {
  if (holderCodeType !== HOLDER_CODE_TYPES.identityNumber)
    return succeed({ holderCode: holderCode.reveal(), holderCodeType })
  const answer = await calls.call('checkIDCard.do', { idCard: holderCode.reveal() }, deadline)
  if (!answer.ok) return answer
  const { data } = answer.value
  return holderToken.Check(data) ? succeed({ holderToken: data.holderToken }) : fail('unreadable')
}

/** 省级证照查询 in dialect `certusage`. */
export function createCertusageQuestions(
  calls: CertusageCalls,
  { configuration, observeRecord }: Pick<ProvinceDialectDeps, 'configuration' | 'observeRecord'>,
): ProvinceQuestions {
  const layout = layoutFor(CERTUSAGE_LAYOUT, configuration.details?.mapping)
  const read = (wire: unknown): ProvinceRecord | undefined => {
    observeRecord?.(wire)
    return readLaidOutRecord(wire, layout)
  }
  const itemsOf = (fields: readonly CertificateField[]): { readonly certificateItems?: readonly string[] } =>
    observeRecord === undefined ? { certificateItems: namesToAsk(layout, fields) } : {}
  return {
    askHolder: async (query, deadline) => {
      const holder = await holderOf(calls, query, deadline)
      if (!holder.ok) return holder
      const question = { ...holder.value, ...itemsOf(query.fields) }
      const answer = await calls.call('gb/secGetCertificateDataByHolder.do', question, deadline)
      if (!answer.ok) return answer
      const { data, asOf } = answer.value
      if (!list.Check(data)) return fail('unreadable')
      return succeed({ records: data.certificates.map(read), total: data.total, asOf })
    },
    askIdentifier: async (identifier, fields, deadline) => {
      const question = { certificateID: identifier.reveal(), ...itemsOf(fields) }
      const answer = await calls.call('gb/getCertificateDataByCertificateID.do', question, deadline)
      if (!answer.ok) return answer
      const { data, asOf } = answer.value
      const record = single.Check(data) ? read(data.certificate) : undefined
      return record === undefined ? fail('unreadable') : succeed({ record, asOf })
    },
    askOrganisations: async (identityNumber, deadline) => {
      const question = { idCard: identityNumber.reveal() }
      const answer = await calls.call('gb/getEnterprisesByLegalPerson.do', question, deadline)
      if (!answer.ok) return answer
      const { data } = answer.value
      if (!organizations.Check(data)) return fail('unreadable')
      return succeed(data.enterprises.map((wire) => ({ name: wire.enterpriseName, code: wire.enterpriseCode })))
    },
  }
}
