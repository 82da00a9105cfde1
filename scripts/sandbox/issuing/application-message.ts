import type { ApplicationField } from 'shared-types/vocabulary/application-fields.ts'
import type { MaterialKind } from 'shared-types/vocabulary/application-materials.ts'
import type { ApplicationMatter } from 'shared-types/vocabulary/application-matters.ts'

/** Answers of a form by canonical field. */
export type Answers = { readonly [F in ApplicationField]?: string }

/** Who applies, by holder code. */
export interface Party {
  readonly name: string
  readonly code: string
  readonly codeType: string
}

/** A picture that a message names. */
export interface NamedMaterial {
  readonly material: MaterialKind
  readonly materialId: string
}

/** 申请报文 as it arrived, before any dialect's names: the first one of an application, or a supplement 补正 to it. */
export interface ReceivedMessage {
  readonly operation: 'submission' | 'supplement'
  readonly receiptNumber: string
  readonly round: number
  readonly typeCode: string
  readonly matter: ApplicationMatter
  readonly identifier?: string
  readonly applicant: Party
  readonly answers: Answers
  readonly materials: readonly NamedMaterial[]
}
