import type { Policy } from 'gateway/release/compile-policy.ts'
import type { LintFacts } from 'gateway/release/lint/lint-facts.ts'
import type { PolicyFile, Proof } from 'gateway/release/policy-file.ts'

/** What plants are made from: the shipped files, their policy, and what the linter holds it against. */
export interface PlantBase {
  readonly files: readonly PolicyFile[]
  readonly policy: Policy
  readonly facts: LintFacts
}

/** 预埋的危险改动: one edit that must not get through, and the proof that has to catch it. */
export interface Plant {
  /** Which sort of edit, as a row of the campaign's table. */
  readonly sort: string
  readonly name: string
  /** The proof that catches it; `reading`: it does not even become a policy. */
  readonly proof: Proof | 'reading'
  /** True: whoever made the edit also made the expected outputs match; they are not looked at. */
  readonly forged?: true
  readonly files: readonly PolicyFile[]
  readonly facts: LintFacts
}

/** Makes one sort of plants. */
export type MakePlants = (base: PlantBase) => readonly Plant[]

/** The files with one of them changed. Throws when the change changes nothing: such a plant would test nothing. */
export function withFile(
  files: readonly PolicyFile[],
  path: string,
  change: (text: string) => string,
): readonly PolicyFile[] {
  const changed = files.map((file) => (file.path === path ? { path, text: change(file.text) } : file))
  const before = files.find((file) => file.path === path)
  if (before === undefined || changed.some((file) => file.path === path && file.text === before.text))
    throw new Error(`the planted edit changes nothing in ${path}`)
  return changed
}
