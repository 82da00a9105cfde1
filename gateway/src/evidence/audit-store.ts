import type { CommittedEntry } from './commitment.ts'

/** A stored entry with its place in the log, growing from 1. */
export interface StoredEntry extends CommittedEntry {
  readonly sequence: number
}

/** Port of the stored log. Its methods throw when the database does not do what is asked. */
export interface AuditStore {
  /** Appends all in one durable transaction, or none. An entry id that is stored already is left as it stands. */
  append(entries: readonly CommittedEntry[]): Promise<void>
  /** At most `count` entries after a place, in order. */
  readAfter(sequence: number, count: number): Promise<readonly StoredEntry[]>
}

/** Port of the stored subject references 主体引用. Throws as the log does. */
export interface SubjectReferenceStore {
  /** The reference under any of these keyed hashes. */
  find(holderHashes: readonly string[]): Promise<string | undefined>
  /** False when the hash has a reference already. */
  add(holderHash: string, subjectRef: string, createdAt: number): Promise<boolean>
}
