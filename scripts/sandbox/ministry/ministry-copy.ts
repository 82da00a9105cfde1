import type { JsonObject } from '../server/exchange.ts'
import { loadStateChanges, type StateChange } from '../server/state-changes.ts'
import type { CertificateState } from '../synthetic/certificate.ts'
import { createChangeJournal, type JournalPage } from './change-journal.ts'
import { isAnothers, statusOf, updatedAt, withState, type Batch } from './ministry-wire.ts'

/** 部级归集库: the ministry's own copy, empty until a province writes to it. */
export interface MinistryCopy {
  /** When the province that has been silent longest last wrote, in milliseconds; undefined before the first batch. */
  writtenAt(): number | undefined
  write(batch: Batch): void
  find(identifier: string): JsonObject | undefined
  /** The identifier of a certificate of the same kind that somebody else holds; itself when there is none. */
  anotherThan(identifier: string): string
  identifiers(): readonly string[]
  /** What changed since a cursor of the change feed. */
  changesAfter(cursor: string | undefined, most: number): JournalPage
  /** Changes a state in the copy alone; a later update from the province replaces it. False: not in the copy. */
  change(identifier: string, state: CertificateState): boolean
}

/**
 * The copy lives in memory; states changed here alone come back from `state/ministry.json`. `ownStates` hold where the
 * province tells of no later change.
 */
export function loadMinistryCopy(
  folder: string,
  ownStates: ReadonlyMap<string, StateChange>,
  now: () => number,
): MinistryCopy {
  const records = new Map<string, JsonObject>()
  const changes = loadStateChanges(folder, 'ministry')
  const writtenAt = new Map<string, number>()
  const journal = createChangeJournal()
  const ownState = (identifier: string, record: JsonObject): StateChange | undefined => {
    const own = ownStates.get(identifier)
    return own !== undefined && updatedAt(record) < own.at ? own : undefined
  }
  return {
    writtenAt: () => (writtenAt.size === 0 ? undefined : Math.min(...writtenAt.values())),
    write: ({ provinceCode, operation, rows }) => {
      for (const { identifier, record } of rows) {
        if (operation !== 'I' || isNews(records.get(identifier), record)) journal.note(identifier)
        if (operation === 'D') records.delete(identifier)
        else records.set(identifier, record)
        // A first delivery (I, at each start of the province) brings no news about a state changed here.
        if (operation !== 'I') changes.remove(identifier)
      }
      writtenAt.set(provinceCode, now())
    },
    find: (identifier) => {
      const record = records.get(identifier)
      if (record === undefined) return undefined
      const change = changes.get(identifier) ?? ownState(identifier, record)
      return change === undefined ? record : withState(record, change)
    },
    anotherThan: (identifier) => anotherIn(records, identifier),
    identifiers: () => [...records.keys()],
    changesAfter: (cursor, most) => journal.after(cursor, most),
    change: (identifier, state) => {
      if (!records.has(identifier)) return false
      changes.set(identifier, { state, at: now() })
      journal.note(identifier)
      return true
    },
  }
}

/** A first delivery repeats what is known, apart from what changed while the province was away. */
function isNews(before: JsonObject | undefined, next: JsonObject): boolean {
  return before !== undefined && statusOf(next) !== statusOf(before)
}

function anotherIn(records: ReadonlyMap<string, JsonObject>, identifier: string): string {
  const record = records.get(identifier)
  if (record === undefined) return identifier
  const another = [...records].find(([, other]) => isAnothers(record, other))
  return another?.[0] ?? identifier
}
