import { LRUCache } from 'lru-cache'
import type { AuditedLookup, LookupPattern } from '../evidence/audit-entry.ts'
import type { PostType, SoftLimits } from './lookup-posts.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Bounds beyond which a look-up is unusual (assumed). */
export const UNUSUAL = {
  plates: { most: 15, withinMs: 10 * MINUTE_MS },
  practitioner: { most: 3, withinMs: 24 * HOUR_MS },
  shiftMs: 14 * HOUR_MS,
} as const

/** The app's own task numbers tell when the shift began: `20261201-0810-…`, in UTC+8. */
const TASK_FORM = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})-/
const CHINA = '+08:00'
const CLOCK_SLACK_MS = 10 * MINUTE_MS

/** One look-up as the patterns see it: subjects and references by keyed hash alone. */
export interface NotedLookup {
  readonly by: AuditedLookup['by']
  readonly at: number
  readonly subjectHash: string
  readonly referenceHash: string
  /** The task number of a shift; absent for a case. */
  readonly taskNumber?: string
  readonly post: PostType
}

type Past = Omit<NotedLookup, 'taskNumber' | 'post'>

function beganAt(taskNumber: string): number | undefined {
  const [, year, month, day, hour, minute] = TASK_FORM.exec(taskNumber) ?? []
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00${CHINA}`)
  return Number.isNaN(at) ? undefined : at
}

/** 班次以外: a task number older than any shift, or of one that has not begun; one of another form counts from its first use. */
function isOutsideShift({ taskNumber, at, referenceHash }: NotedLookup, before: readonly Past[]): boolean {
  if (taskNumber === undefined) return false
  const first = before.find((past) => past.referenceHash === referenceHash)?.at
  const began = beganAt(taskNumber) ?? first ?? at
  return at - began > UNUSUAL.shiftMs || began - at > CLOCK_SLACK_MS
}

/** 异常查询: what is unusual about a look-up after those of the same officer before it, the oldest first. Pure. */
export function unusualPatterns(
  lookup: NotedLookup,
  before: readonly Past[],
  softLimits: SoftLimits,
): readonly LookupPattern[] {
  const recent = (withinMs: number) => [...before, lookup].filter(({ at }) => lookup.at - at <= withinMs)
  const plates = recent(UNUSUAL.plates.withinMs).filter(({ by }) => by === 'plate')
  const same = recent(UNUSUAL.practitioner.withinMs).filter(({ subjectHash }) => subjectHash === lookup.subjectHash)
  const found: Readonly<Record<LookupPattern, boolean>> = {
    'above-soft-limit': recent(HOUR_MS).length > softLimits[lookup.post],
    'many-plates':
      lookup.by === 'plate' && new Set(plates.map(({ subjectHash }) => subjectHash)).size > UNUSUAL.plates.most,
    'same-practitioner': lookup.by === 'practitioner' && same.length > UNUSUAL.practitioner.most,
    'outside-shift': isOutsideShift(lookup, before),
  }
  return (['above-soft-limit', 'many-plates', 'same-practitioner', 'outside-shift'] as const).filter(
    (pattern) => found[pattern],
  )
}

/** Port: hears of a look-up and says what is unusual about it. */
export interface LookupPatterns {
  note(officer: string, lookup: NotedLookup): readonly LookupPattern[]
}

const REMEMBERED_OFFICERS = 5_000
const REMEMBERED_LOOKUPS = 600

/**
 * Remembers what each officer looked up, in memory and by hash alone: a restart forgets it, and of several instances each
 * sees its own. What was marked stands in the log.
 */
export function createLookupPatterns(softLimits: SoftLimits): LookupPatterns {
  const remembered = new LRUCache<string, readonly Past[]>({
    max: REMEMBERED_OFFICERS,
    ttl: UNUSUAL.practitioner.withinMs,
  })
  return {
    note: (officer, lookup) => {
      const before = remembered.get(officer) ?? []
      const { by, at, subjectHash, referenceHash } = lookup
      const kept = before.filter((past) => at - past.at <= UNUSUAL.practitioner.withinMs).slice(1 - REMEMBERED_LOOKUPS)
      remembered.set(officer, [...kept, { by, at, subjectHash, referenceHash }])
      return unusualPatterns(lookup, before, softLimits)
    },
  }
}
