import type { Answer } from '../wire/send.ts'

/** One way to ask, whose true reason for the refusal is its own. */
export interface Variant {
  readonly name: string
  ask(): Promise<Answer>
}

/** Variants whose answers nobody may tell apart. */
export interface Question {
  readonly name: string
  readonly variants: readonly Variant[]
}

/** One answer to one variant. */
export interface Sample {
  readonly variant: string
  readonly answer: Answer
}
