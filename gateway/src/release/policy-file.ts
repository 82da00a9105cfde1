import type { PolicyPlace } from './policy-model.ts'

/** 策略文件: one file of the release policy, YAML; `path` is the name by which faults and signatures call it. */
export interface PolicyFile {
  readonly path: string
  readonly text: string
}

/** The seven proofs of the linter, by their number in gateway/docs/policy.md. */
export const PROOFS = [1, 2, 3, 4, 5, 6, 7] as const
export type Proof = (typeof PROOFS)[number]

/** 策略错误: one thing that is wrong with a policy, where it stands, and what to write in its place. */
export interface PolicyFault extends PolicyPlace {
  /** The cell concerned, `audience/purpose/kind/holder/field`, as far as it is known. */
  readonly cell?: string
  /** Which proof fails; left out for a text that is no policy at all. */
  readonly proof?: Proof
  /** What is wrong, one English sentence. */
  readonly what: string
  /** What to write instead, one English sentence. */
  readonly write: string
}
