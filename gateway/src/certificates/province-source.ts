import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { Certificate } from './certificate.ts'
import type { LookupQuestion } from './lookup-question.ts'

/**
 * Why an upstream gave no usable answer: `timeout` no answer within the limit · `unreachable` no connection ·
 * `refused` it does not let us in · `failed` it reports a failure of its own · `unreadable` not the agreed shape ·
 * `not-authentic` its signature or its TLS certificate does not verify · `too-large` · `paused` the breaker is open.
 */
export const SOURCE_FAILURES = [
  'timeout',
  'unreachable',
  'refused',
  'failed',
  'unreadable',
  'not-authentic',
  'too-large',
  'paused',
] as const
export type SourceFailure = (typeof SOURCE_FAILURES)[number]

/** 持证主体: code and code type (`001`, `111`) by which a province finds a holder's certificates. */
export interface HolderQuery {
  readonly holderCode: Sensitive<string>
  readonly holderCodeType: string
  readonly fields: readonly CertificateField[]
}

/** An organisation 业户 that a person legally represents. */
export interface Organisation {
  readonly name: Sensitive<string>
  readonly creditCode: Sensitive<string>
}

/** 无码查询 of one province: certificates that fit the question; an empty list when it knows none. */
export type LookUpCertificates = (
  question: LookupQuestion,
  fields: readonly CertificateField[],
) => Promise<Result<readonly Certificate[], SourceFailure>>

/** Port of one provincial e-certificate system 省级电子证照系统. Records that cannot be read are left out of lists. */
export interface ProvinceSource {
  readonly province: ProvinceCode
  /** Certificates of one holder; an empty list when the province knows none. */
  findByHolder(query: HolderQuery): Promise<Result<readonly Certificate[], SourceFailure>>
  /** One certificate by its identifier; `undefined` when the province does not know it. */
  findByIdentifier(
    identifier: Sensitive<string>,
    fields: readonly CertificateField[],
  ): Promise<Result<Certificate | undefined, SourceFailure>>
  /** 无码查询; absent where the province can only be asked by holder or identifier. */
  readonly lookUp?: LookUpCertificates
  /** Organisations that the person with this identity number legally represents. */
  findOrganisations(identityNumber: Sensitive<string>): Promise<Result<readonly Organisation[], SourceFailure>>
}

/** The provinces that are connected and enabled now. */
export interface ProvinceDirectory {
  enabled(): readonly ProvinceSource[]
  find(province: string): ProvinceSource | undefined
}
