import type { PolicySignature } from './policy-bundle.ts'

/** An activated bundle as it is stored. */
export interface StoredBundle {
  readonly sequence: number
  /** SM3 of the text, 64 hex digits. */
  readonly digest: string
  /** RFC 8785 JSON. */
  readonly text: string
  readonly signatures: readonly PolicySignature[]
  /** Milliseconds since 1970, by the clock of the machine that activated it. */
  readonly activatedAt: number
  /** Operator who activated it. */
  readonly activatedBy: string
}

/** `sequence-taken`: another bundle was activated in the same moment; `signer-retired`: a signer left in the same moment. */
export type AddBundleOutcome = 'added' | 'sequence-taken' | 'signer-retired'

/**
 * Port of the stored versions. Rows are only ever added: the one with the highest sequence is in force, so an activation is
 * one row and is there whole or not at all.
 */
export interface PolicyBundleStore {
  /** The version in force; `undefined` while nothing was activated. Asked every second, so it reads no text. */
  newest(): Promise<Pick<StoredBundle, 'sequence' | 'digest'> | undefined>
  find(sequence: number): Promise<StoredBundle | undefined>
  /** Every activation, oldest first. */
  all(): Promise<readonly StoredBundle[]>
  add(bundle: StoredBundle): Promise<AddBundleOutcome>
  /** Keeps the text of a shipped policy under its version's name; a second time changes nothing. */
  rememberShipped(version: string, text: string, at: number): Promise<void>
  /** The text of a policy that was shipped once. */
  findShipped(version: string): Promise<string | undefined>
}
