import type { Finding } from '../hunt.ts'

/** What one part of the campaign tried and found. */
export interface Attempts {
  readonly tried: number
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** Counts attempts; one that should have been refused and was not becomes a finding. */
export class AttemptLog implements Attempts {
  tried = 0
  readonly findings: Finding[] = []
  readonly notes: string[] = []

  /** `refused`: whether the alteration was noticed. */
  expectRefused(refused: boolean, what: string, where: string): void {
    this.tried += 1
    if (!refused) this.findings.push({ what, where })
  }
}

/** A whole number from 0 below `bound`. */
export function below(bound: number): number {
  return Math.floor(Math.random() * bound)
}

/** A copy with one byte changed at a place; never the same bytes. */
export function withByteChanged(bytes: Uint8Array, at: number, by = 1 + below(255)): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (bytes[at] ?? 0) ^ by
  return copy
}
