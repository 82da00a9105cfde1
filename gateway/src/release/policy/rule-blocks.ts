import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { HolderNature, ReleaseView, Rule, Treatment } from '../policy-model.ts'

/** 经营许可证 kinds. */
export const LICENCES = [1, 2, 3, 4] as const satisfies readonly CertificateKind[]
/** 道路运输证 kinds. */
export const VEHICLES = [5, 6] as const satisfies readonly CertificateKind[]
/** 从业资格证 kinds. */
export const PRACTITIONERS = [7, 8, 9] as const satisfies readonly CertificateKind[]
/** 业户的证照: licences and vehicle certificates, which a company or a sole trader holds. */
export const BUSINESS = [...LICENCES, ...VEHICLES] as const satisfies readonly CertificateKind[]
/** All nine kinds. */
export const EVERY_KIND = [...BUSINESS, ...PRACTITIONERS] as const satisfies readonly CertificateKind[]

/** Some fields that are treated alike for the same reason, written once. */
export interface RuleBlock {
  readonly kinds: readonly CertificateKind[]
  readonly holder?: HolderNature
  readonly fields: readonly CertificateField[]
  readonly treatment: Treatment
  readonly why: string
}

/** Spells blocks out as one rule a field. */
export function rulesOf(view: ReleaseView, basis: string, blocks: readonly RuleBlock[]): readonly Rule[] {
  return blocks.flatMap(({ fields, ...block }) =>
    fields.map((field): Rule => ({ ...view, ...block, field, basis, retention: '只作这一次使用' })),
  )
}
