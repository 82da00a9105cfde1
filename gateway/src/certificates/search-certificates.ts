import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { isProvinceCode, type ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { provincesOfPlate } from 'shared-types/vocabulary/plate-provinces.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from './certificate.ts'
import { askProvince, combine, type Told } from './confirm-certificates.ts'
import type { LookupQuestion } from './lookup-question.ts'
import type { MinistrySearch } from './ministry-source.ts'
import type { ProvinceDirectory } from './province-source.ts'

/** What searching needs: the provinces and the ministry. */
export interface SearchCertificatesDeps {
  readonly provinces: ProvinceDirectory
  readonly ministry: MinistrySearch
}

/** 查到的: certificates with the stricter status of both sources; `isCut`: some source that was asked gave no answer. */
export interface SearchedCertificates {
  readonly certificates: readonly Certificate[]
  readonly isCut: boolean
}

/** Asks the ministry and the provinces that a question points to; `home` is the officer's own. Never fails as a whole. */
export type SearchCertificates = (
  question: LookupQuestion,
  fields: readonly CertificateField[],
  home: string,
) => Promise<SearchedCertificates>

type Listed = Result<readonly Certificate[], unknown>

/** 问谁: the province of a plate, of the digits that a number begins with, and the officer's own; nobody asks all of them. */
export function provincesToAsk(question: LookupQuestion, home: string): readonly ProvinceCode[] {
  if (question.by === 'plate') return provincesOfPlate(question.plateNumber.reveal())
  // A practitioner's number begins with where the person was first registered, which says nothing of who issued.
  const beginning = question.by === 'certificate-number' ? question.certificateNumber.reveal().slice(0, 2) : home
  return [...new Set([home, beginning])].filter(isProvinceCode)
}

function told({ identifier }: Certificate, list: Listed): Told {
  if (!list.ok) return list
  return { ok: true, value: list.value.find((one) => one.identifier.reveal() === identifier.reveal()) }
}

/** Ended in the ordinary way: a new one may have taken its place. Never one that an authority took away. */
const MAY_BE_SUCCEEDED: readonly CertificateStatus[] = ['REPLACED', 'CANCELLED', 'EXPIRED']

/** 新证在，旧证不算: one that ended in the ordinary way says nothing once a valid one of its kind was found with it. */
function withoutSucceeded(certificates: readonly Certificate[]): readonly Certificate[] {
  const valid = new Set(certificates.filter(({ status }) => status === 'VALID').map(({ kind }) => kind))
  return certificates.filter(({ kind, status }) => !valid.has(kind) || !MAY_BE_SUCCEEDED.includes(status))
}

/** Makes the search. A certificate that only the ministry knows is asked for at its province, by its identifier. */
export function createSearchCertificates({ provinces, ministry }: SearchCertificatesDeps): SearchCertificates {
  return async (question, fields, home) => {
    const asked = provincesToAsk(question, home).flatMap((code) => {
      const lookUp = provinces.find(code)?.lookUp
      return lookUp === undefined ? [] : [{ province: code, lookUp }]
    })
    const [copies, ...lists] = await Promise.all([
      ministry.search(question),
      ...asked.map(({ lookUp }) => lookUp(question, fields)),
    ])
    const all = [...lists, copies].flatMap((list) => (list.ok ? list.value : []))
    const known = [...new Map(all.map((certificate) => [certificate.identifier.reveal(), certificate])).values()]
    const confirmed = await Promise.all(
      known.map(async (certificate) => {
        const list = lists[asked.findIndex(({ province }) => province === certificate.province)]
        const original =
          list === undefined ? await askProvince(provinces, certificate, fields) : told(certificate, list)
        return combine(original, told(certificate, copies))
      }),
    )
    const certificates = confirmed.flatMap((one) => (one.outcome === 'confirmed' ? [one.certificate] : []))
    return { certificates: withoutSucceeded(certificates), isCut: [copies, ...lists].some((list) => !list.ok) }
  }
}
