import type { JsonObject } from '../server/exchange.ts'
import { loadStateChanges } from '../server/state-changes.ts'
import type { CertificateState } from '../synthetic/certificate.ts'
import { withState, type Batch } from './ministry-wire.ts'

/** 部级归集库: the ministry's own copy, empty until a province writes to it. */
export interface MinistryCopy {
  /** When a province last wrote, in milliseconds; undefined before the first batch. */
  writtenAt(): number | undefined
  write(batch: Batch): void
  find(identifier: string): JsonObject | undefined
  identifiers(): readonly string[]
  /** Changes a state in the copy alone; a later update from the province replaces it. False: not in the copy. */
  change(identifier: string, state: CertificateState): boolean
}

/** The copy lives in memory; states changed here alone come back from `state/ministry.json`. */
export function loadMinistryCopy(folder: string, now: () => number): MinistryCopy {
  const records = new Map<string, JsonObject>()
  const changes = loadStateChanges(folder, 'ministry')
  let writtenAt: number | undefined
  return {
    writtenAt: () => writtenAt,
    write: ({ operation, rows }) => {
      for (const { identifier, record } of rows) {
        if (operation === 'D') records.delete(identifier)
        else records.set(identifier, record)
        // A first delivery (I, at each start of the province) brings no news about a state changed here.
        if (operation !== 'I') changes.remove(identifier)
      }
      writtenAt = now()
    },
    find: (identifier) => {
      const record = records.get(identifier)
      const change = changes.get(identifier)
      return record === undefined || change === undefined ? record : withState(record, change)
    },
    identifiers: () => [...records.keys()],
    change: (identifier, state) => {
      if (!records.has(identifier)) return false
      changes.set(identifier, { state, at: now() })
      return true
    },
  }
}
