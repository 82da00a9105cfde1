import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import type { PolicyCell } from '../compile-policy.ts'
import type { FieldValues } from '../policy-record.ts'
import type { RecordedRequest } from './recorded-request.ts'

/** One stored part of the ring. */
export interface PolicyRecording {
  /** Milliseconds since 1970. */
  readonly recordedAt: number
  readonly requests: readonly RecordedRequest[]
}

/** Port of the stored ring 请求记录. Throws when the database does not do what is asked. */
export interface PolicyRecordingStore {
  /** Adds one part and drops the oldest beyond the ring's bound. */
  append(requests: readonly RecordedRequest[], at: number): Promise<void>
  /** Oldest first. */
  all(): Promise<readonly PolicyRecording[]>
}

/** Counts what is asked, without any value, for rehearsals of a policy. */
export interface RequestRecorder {
  note(place: Omit<PolicyCell, 'field'>, values: FieldValues): void
  /** Stores what was counted since; nothing counted writes nothing. What cannot be stored is counted on. */
  flush(): Promise<void>
}

/** Shapes in memory between two flushes; a rare one beyond it is not counted. */
const MOST_SHAPES = 2_000

/** Makes a recorder. Which fields a record holds is told by its members alone: no value is ever looked at. */
export function createRequestRecorder(store: PolicyRecordingStore, now: () => number): RequestRecorder {
  let counts = new Map<string, RecordedRequest>()
  const add = (request: RecordedRequest): void => {
    const { audience, purpose, kind, holder, fields } = request
    const key = `${audience} ${purpose} ${String(kind)} ${holder} ${fields.join(' ')}`
    const before = counts.get(key)
    if (before === undefined && counts.size >= MOST_SHAPES) return
    counts.set(key, before === undefined ? request : { ...before, count: before.count + request.count })
  }
  return {
    note({ audience, purpose, kind, holder }, values) {
      const fields = CERTIFICATE_FIELDS.filter((field) => values[field] !== undefined)
      add({ audience, purpose, kind, holder, fields, count: 1 })
    },
    async flush() {
      if (counts.size === 0) return
      const requests = [...counts.values()]
      counts = new Map()
      try {
        await store.append(requests, now())
      } catch (error) {
        for (const request of requests) add(request)
        throw error
      }
    },
  }
}
