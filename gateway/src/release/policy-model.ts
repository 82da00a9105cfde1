import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Audience, Purpose } from 'shared-types/vocabulary/release-words.ts'
import type { GENERALISATIONS } from './generalisations.ts'
import type { MASKS } from './masks.ts'

/** 处理方式: what happens to a value before it leaves. `exists` tells that there is a value and nothing of it. */
export type Treatment =
  'withhold' | 'clear' | 'exists' | `mask:${keyof typeof MASKS}` | `generalise:${keyof typeof GENERALISATIONS}`

/**
 * 持证主体性质: whose certificate a record is. The same field means different things in both: in the record of a
 * sole trader the company's name is a person's name and the "credit code" an identity number.
 */
export const HOLDER_NATURES = ['organisation', 'person'] as const
export type HolderNature = (typeof HOLDER_NATURES)[number]

/** Whose certificates of a kind can be: a practitioner's 从业资格证 (kinds 7 to 9) is always a person's. */
export function holderNaturesOf(kind: CertificateKind): readonly HolderNature[] {
  return kind <= 6 ? HOLDER_NATURES : ['person']
}

/** To whom and for what a record is released: one column of the policy matrix. */
export interface ReleaseView {
  readonly audience: Audience
  readonly purpose: Purpose
}

/** Where something stands in a policy file; `line` counts from 1. */
export interface PolicyPlace {
  readonly file: string
  readonly line: number
}

/** 放行规则: one field of some kinds, for one audience and purpose. No rule means withhold. */
export interface Rule extends ReleaseView {
  readonly kinds: readonly CertificateKind[]
  /** Left out: the rule is the same for both. */
  readonly holder?: HolderNature
  readonly field: CertificateField
  readonly treatment: Treatment
  /** 为什么: one plain Chinese sentence. */
  readonly why: string
  /** 依据: the legal basis, as far as its text was at hand; otherwise "assumed" stands in the policy file. */
  readonly basis: string
  /** 留存: how long the released value may stay where it was told, a plain Chinese sentence. */
  readonly retention: string
  /** 缺省: the name of the named default that this rule is; its treatment is then `withhold`. */
  readonly defaultName?: string
  /** Where the rule stands in the policy files; left out for a rule that no file holds. */
  readonly place?: PolicyPlace
}

/** 未开放的视图: an audience and purpose under which nothing leaves, by a named default for every kind and field. */
export interface ClosedView extends ReleaseView {
  readonly defaultName: string
  readonly why: string
  readonly basis: string
  readonly retention: string
  readonly place?: PolicyPlace
}

/** 已开放的视图: an audience and purpose with a file of its own. */
export interface OpenView extends ReleaseView {
  readonly place: PolicyPlace
}
