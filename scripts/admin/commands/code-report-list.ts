import { createCodeReportStore } from 'gateway/persistence/code-report-store.ts'
import type { AdminCommand } from '../admin-command.ts'

const DAY_MS = 86_400_000
const USUAL_DAYS = 30
/** Reports are kept no longer. */
const MOST_DAYS = 180
const MOST_LINES = 200

function daysOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return USUAL_DAYS
  const days = /^[1-9][0-9]{0,2}$/.test(typed) ? Number(typed) : 0
  return days >= 1 && days <= MOST_DAYS ? days : undefined
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** `code-report list` 上报的码: what people reported as made to deceive; no text, no person. */
export const command: AdminCommand = {
  name: 'code-report list',
  usage: 'code-report list [--days <1 to 180>] [--json]',
  summary: 'Lists reported codes, most reported first: how often, class, reason, host, first and last day.',
  examples: ['code-report list', 'code-report list --days 7 --json'],
  changes: false,
  keys: 'needed',
  options: { days: 'text' },
  wordCount: 0,
  fits: (typed) => daysOf(typed.text('days')) !== undefined,
  run: async ({ database, keyRing, now, out }, typed) => {
    const store = createCodeReportStore(database, keyRing.lookup)
    const days = daysOf(typed.text('days')) ?? USUAL_DAYS
    const reports = await store.summary(now() - days * DAY_MS, MOST_LINES)
    const lines = reports.map(
      (one) =>
        `${one.reports} (${one.byInspectors} by inspectors)  ${one.codeClass}  ${one.reason}  ${one.host ?? '-'}  ` +
        `${dayOf(one.firstAt)} to ${dayOf(one.lastAt)}  code ${one.code}`,
    )
    return out.answer({ days, reports }, lines.length === 0 ? [`no reports in ${days} days`] : lines)
  },
}
