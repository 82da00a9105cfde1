import { Compile } from 'typebox/compile'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../../certificates/province-source.ts'
import type { Sensitive } from '../../../release/sensitive.ts'
import type { ProvinceDialectDeps } from '../dialect.ts'
import type { ProvinceQuestions } from '../province-questions.ts'
import type { ProvinceRecord } from '../province-record.ts'
import { readLaidOutRecord } from '../read-laid-out-record.ts'
import { layoutFor, namesToAsk, type RecordLayout } from '../record-layout.ts'
import type { ElicenseCalls } from './elicense-calls.ts'
import { ELICENSE_LAYOUT } from './elicense-layout.ts'
import { ElicenseAuthorised, ElicenseData, ElicenseList, ElicenseOrganizations } from './elicense-wire.ts'

const list = Compile(ElicenseList)
const authorised = Compile(ElicenseAuthorised)
const licenseData = Compile(ElicenseData)
const organizations = Compile(ElicenseOrganizations)

/** Use codes in one call for data (assumed). */
const CODES_AT_ONCE = 50

interface Told {
  readonly wires: readonly unknown[]
  readonly asOf: number
}

/** The data behind some use codes. A province that grants a code and then knows nothing of it contradicts itself. */
async function dataOf(
  calls: ElicenseCalls,
  codes: readonly string[],
  deadline: AbortSignal,
): Promise<Result<Told, SourceFailure>> {
  const answer = await calls.call('license/data', { auth_codes: codes }, deadline)
  if (!answer.ok) return fail(answer.failure === 'nothing-found' ? 'unreadable' : answer.failure)
  const { data, asOf } = answer.value
  return licenseData.Check(data) && data.licenses.length === codes.length
    ? succeed({ wires: data.licenses, asOf })
    : fail('unreadable')
}

/** The data behind any number of use codes, some at once; nothing is known of its moment when there is none. */
async function dataOfAll(
  calls: ElicenseCalls,
  codes: readonly string[],
  deadline: AbortSignal,
): Promise<Result<{ readonly wires: readonly unknown[]; readonly asOf?: number }, SourceFailure>> {
  const groups: (readonly string[])[] = []
  for (let from = 0; from < codes.length; from += CODES_AT_ONCE) groups.push(codes.slice(from, from + CODES_AT_ONCE))
  const told = await Promise.all(groups.map((group) => dataOf(calls, group, deadline)))
  const parts: Told[] = []
  for (const part of told) {
    if (!part.ok) return part
    parts.push(part.value)
  }
  const wires = parts.flatMap((part) => part.wires)
  return succeed(parts.length === 0 ? { wires } : { wires, asOf: Math.min(...parts.map(({ asOf }) => asOf)) })
}

function personOf(identityNumber: Sensitive<string>) {
  return { identity_num: identityNumber.reveal(), identity_type: HOLDER_CODE_TYPES.identityNumber }
}

/** The items to ask for; none named means everything, which only a probe asks for. */
const itemsAsked =
  (layout: RecordLayout, isProbe: boolean) =>
  (fields: readonly CertificateField[]): { readonly items?: readonly string[] } =>
    isProbe ? {} : { items: namesToAsk(layout, fields) }

/** 省级证照查询 in dialect `elicense`: a use code 用证码 for each certificate first, then the data behind it. */
export function createElicenseQuestions(
  calls: ElicenseCalls,
  { configuration, observeRecord }: Pick<ProvinceDialectDeps, 'configuration' | 'observeRecord'>,
): ProvinceQuestions {
  const layout = layoutFor(ELICENSE_LAYOUT, configuration.details?.mapping)
  const read = (wire: unknown): ProvinceRecord | undefined => {
    observeRecord?.(wire)
    return readLaidOutRecord(wire, layout)
  }
  const itemsOf = itemsAsked(layout, observeRecord !== undefined)
  return {
    askHolder: async ({ holderCode, holderCodeType, fields }, deadline) => {
      const question = {
        identity_num: holderCode.reveal(),
        identity_type: holderCodeType,
        ...itemsOf(fields),
      }
      const answer = await calls.call('license/list', question, deadline)
      if (!answer.ok) return answer
      const { data, asOf } = answer.value
      if (!list.Check(data)) return fail('unreadable')
      const told = await dataOfAll(
        calls,
        data.licenses.map((license) => license.auth_code),
        deadline,
      )
      if (!told.ok) return told
      const { wires, asOf: dataAsOf } = told.value
      return succeed({ records: wires.map(read), total: data.total, asOf: Math.min(asOf, dataAsOf ?? asOf) })
    },
    askIdentifier: async (identifier, fields, deadline) => {
      const question = { license_code: identifier.reveal(), ...itemsOf(fields) }
      const answer = await calls.call('license/auth', question, deadline)
      if (!answer.ok) return answer
      const { data } = answer.value
      if (!authorised.Check(data)) return fail('unreadable')
      const told = await dataOf(calls, [data.auth_code], deadline)
      if (!told.ok) return told
      const record = read(told.value.wires[0])
      return record === undefined ? fail('unreadable') : succeed({ record, asOf: told.value.asOf })
    },
    askOrganisations: async (identityNumber, deadline) => {
      const answer = await calls.call('org/by-legal-person', personOf(identityNumber), deadline)
      if (!answer.ok) return answer
      const { data } = answer.value
      if (!organizations.Check(data)) return fail('unreadable')
      return succeed(data.orgs.map((org) => ({ name: org.org_name, code: org.org_code })))
    },
  }
}
