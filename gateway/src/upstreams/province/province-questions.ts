import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { LookupQuestion } from '../../certificates/lookup-question.ts'
import type { HolderQuery, SourceFailure } from '../../certificates/province-source.ts'
import type { Sensitive } from '../../release/sensitive.ts'
import type { ProvinceRecord } from './province-record.ts'

/** What a province tells of a holder; a record that is not of the dialect's form is `undefined` in its place. */
export interface ToldRecords {
  readonly records: readonly (ProvinceRecord | undefined)[]
  /** How many the province counts itself. */
  readonly total: number
  /** When this was true, in milliseconds since 1970. */
  readonly asOf: number
}

/** What a province tells of one certificate. */
export interface ToldRecord {
  readonly record: ProvinceRecord
  readonly asOf: number
}

/** An organisation as it was told, its texts unread. */
export interface ToldOrganisation {
  readonly name: string
  readonly code: string
}

/** How a question ends: told, nothing found, or a named failure. */
export type Told<T> = Promise<Result<T, SourceFailure | 'nothing-found'>>

/** The four questions in one dialect: authenticated both ways and parsed by its wire schema, nothing decided yet. */
export interface ProvinceQuestions {
  askHolder(query: HolderQuery, deadline: AbortSignal): Told<ToldRecords>
  askIdentifier(
    identifier: Sensitive<string>,
    fields: readonly CertificateField[],
    deadline: AbortSignal,
  ): Told<ToldRecord>
  /** Absent in a dialect that can only be asked by holder or identifier. */
  readonly askLookup?: (
    question: LookupQuestion,
    fields: readonly CertificateField[],
    deadline: AbortSignal,
  ) => Told<ToldRecords>
  askOrganisations(identityNumber: Sensitive<string>, deadline: AbortSignal): Told<readonly ToldOrganisation[]>
}
