import { AUDIT_EVENTS } from 'gateway/evidence/audit-entry.ts'
import { createAuditStore } from 'gateway/persistence/audit-store.ts'
import type { AdminCommand } from '../admin-command.ts'
import { entryLine, matches, readEntry, type FoundEntry } from '../audit-entry-words.ts'
import type { TypedArguments } from '../read-arguments.ts'

const PAGE = 1_000
const USUAL_LIMIT = 50
const OPTIONS = {
  event: 'text',
  outcome: 'text',
  by: 'text',
  request: 'text',
  from: 'text',
  to: 'text',
  limit: 'text',
} as const

/** 审计检索: the newest entries that fit; they hold no value of a person. */
export const command: AdminCommand = {
  name: 'audit search',
  usage: `audit search [--event <event>] [--outcome <outcome>] [--by <operator|badge|account>] [--request <id>] [--from <instant>] [--to <instant>] [--limit <n>]`,
  summary: `shows the newest entries of the audit log that fit, ${String(USUAL_LIMIT)} by default; for the role audit. Events: ${AUDIT_EVENTS.join(', ')}`,
  examples: [
    'audit search --event admin-act --outcome refused',
    'audit search --by 33010001 --from 2027-01-01 --to 2027-02-01 --json',
  ],
  changes: false,
  roles: () => ['audit'],
  keys: 'not-needed',
  options: OPTIONS,
  fits: (typed) =>
    ['from', 'to'].every((option) => !Number.isNaN(instantOf(typed, option, 0))) &&
    /^[1-9]\d{0,4}$/.test(typed.text('limit') ?? '1') &&
    (typed.text('event') === undefined || AUDIT_EVENTS.some((event) => event === typed.text('event'))),
  async run({ database, out }, typed) {
    const store = createAuditStore(database)
    const wanted = {
      event: typed.text('event'),
      outcome: typed.text('outcome'),
      by: typed.text('by'),
      request: typed.text('request'),
      from: instantOf(typed, 'from', 0),
      to: instantOf(typed, 'to', Number.MAX_SAFE_INTEGER),
    }
    const limit = Number(typed.text('limit') ?? USUAL_LIMIT)
    const found: FoundEntry[] = []
    let last = 0
    for (;;) {
      const page = await store.readAfter(last, PAGE)
      if (page.length === 0) break
      last = page.at(-1)?.sequence ?? last
      found.push(...page.map(readEntry).filter((entry) => matches(entry, wanted)))
      if (found.length > limit) found.splice(0, found.length - limit)
    }
    return out.answer({ entries: found }, found.length === 0 ? ['no entry fits'] : found.map(entryLine))
  },
}

/** Milliseconds since 1970 of an RFC 3339 instant or a day; NaN when it is none. */
function instantOf(typed: TypedArguments, option: string, absent: number): number {
  const text = typed.text(option)
  return text === undefined ? absent : Date.parse(text)
}
