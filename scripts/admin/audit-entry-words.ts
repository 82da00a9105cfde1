import type { StoredEntry } from 'gateway/evidence/audit-store.ts'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const Entry = Type.Object({
  event: Type.String(),
  outcome: Type.String(),
  requestId: Type.String(),
  act: Type.Optional(Type.String()),
  reasons: Type.Optional(Type.Array(Type.String())),
  asker: Type.Object({
    kind: Type.String(),
    operatorId: Type.Optional(Type.String()),
    countersignedBy: Type.Optional(Type.String()),
    accountId: Type.Optional(Type.String()),
    agencyCode: Type.Optional(Type.String()),
    badgeNumber: Type.Optional(Type.String()),
  }),
})

/** An entry of the audit log as it is shown: its place and what it says. */
export interface FoundEntry {
  readonly sequence: number
  readonly entryId: string
  /** RFC 3339. */
  readonly at: string
  readonly told: Static<typeof Entry> | undefined
}

/** What an entry must be; undefined fits everything. Instants in milliseconds since 1970. */
export interface WantedEntry {
  readonly event: string | undefined
  readonly outcome: string | undefined
  /** An operator, a badge or an account. */
  readonly by: string | undefined
  readonly request: string | undefined
  readonly from: number
  /** Not included. */
  readonly to: number
}

/** Reads a stored entry; `told` is undefined of one that this version did not write. */
export function readEntry({ sequence, entryId, at, entry }: StoredEntry): FoundEntry {
  const value: unknown = JSON.parse(entry)
  const told = Value.Check(Entry, value) ? value : undefined
  return { sequence, entryId, at: new Date(at).toISOString(), told }
}

/** Whether it is what is looked for; an entry that cannot be read fits only where nothing is asked of it. */
export function matches({ told, at }: FoundEntry, wanted: WantedEntry): boolean {
  const instant = Date.parse(at)
  const who = told?.asker
  const hands = [who?.operatorId, who?.countersignedBy, who?.badgeNumber, who?.accountId]
  return (
    wanted.from <= instant &&
    instant < wanted.to &&
    (wanted.event === undefined || wanted.event === told?.event) &&
    (wanted.outcome === undefined || wanted.outcome === told?.outcome) &&
    (wanted.request === undefined || wanted.request === told?.requestId) &&
    (wanted.by === undefined || hands.includes(wanted.by))
  )
}

/** One line for people. */
export function entryLine({ sequence, at, told }: FoundEntry): string {
  if (told === undefined) return `${String(sequence).padStart(8)}  ${at}  cannot be read; audit verify looks at it`
  const { asker, event, outcome, act, reasons } = told
  const who = asker.operatorId ?? asker.badgeNumber ?? asker.accountId ?? asker.kind
  const second = asker.countersignedBy === undefined ? '' : ` and ${asker.countersignedBy}`
  return [
    String(sequence).padStart(8),
    at,
    outcome.padEnd(8),
    act ?? event,
    `${who}${second}`,
    ...(reasons ?? []),
  ].join('  ')
}
