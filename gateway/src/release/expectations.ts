import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { HolderNature, PolicyPlace, ReleaseView, Treatment } from './policy-model.ts'
import type { FieldValues } from './policy-record.ts'

/** 样本: a made-up record with a value in every field, from which expected outputs are made. */
export interface Sample {
  readonly holder: HolderNature
  readonly values: FieldValues
  readonly statusReason: StatusReason
}

/** One field of an expected output; the items of a list are joined by a comma and a space. */
export interface ExpectedValue {
  readonly field: CertificateField
  readonly text: string
  readonly place: PolicyPlace
}

/** 预期输出: all that a view makes of a sample, for some kinds; a field that is not named is withheld. */
export interface ExpectedRelease extends ReleaseView {
  readonly kinds: readonly CertificateKind[]
  readonly sample: Sample
  readonly values: readonly ExpectedValue[]
  readonly place: PolicyPlace
}

/** What one treatment makes of one text. */
export interface TreatmentExample {
  readonly treatment: Treatment
  readonly given: string
  readonly expected: string
  readonly place: PolicyPlace
}

/** Everything that a policy says it does, beside its rules: checked by the linter's seventh proof. */
export interface Expectations {
  /** The calendar day `YYYY-MM-DD` for which the outputs are made. */
  readonly today: string
  readonly releases: readonly ExpectedRelease[]
  readonly examples: readonly TreatmentExample[]
}
