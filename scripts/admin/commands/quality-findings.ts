import type { DifferenceFinding } from 'gateway/certificates/source-difference.ts'
import { createSourceDifferenceStore } from 'gateway/persistence/source-difference-store.ts'
import { certificateKindFacts } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { AdminCommand } from '../admin-command.ts'

const DAY_MS = 86_400_000
const USUAL_DAYS = 30
const MOST_LINES = 500

function daysOf(typed: string | undefined): number {
  if (typed === undefined) return USUAL_DAYS
  return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 0
}

/** `quality findings`: 部省不一致, what provinces and the ministry tell differently; no person, no number. */
export const command: AdminCommand = {
  name: 'quality findings',
  usage: 'quality findings [--days <number>] [--province <code>] [--open] [--json]',
  summary:
    'Lists what a province and the ministry tell differently of the same certificate, the latest first: both sides, since when, whether the province has been told. --open leaves out what has ended.',
  examples: ['quality findings', 'quality findings --province 51 --open', 'quality findings --days 7 --json'],
  changes: false,
  keys: 'needed',
  options: { days: 'text', province: 'text', open: 'switch' },
  wordCount: 0,
  fits: (typed) => daysOf(typed.text('days')) > 0,
  run: async ({ database, keyRing, newId, now, out }, typed) => {
    const days = daysOf(typed.text('days'))
    const store = createSourceDifferenceStore(database, keyRing.lookup, newId)
    const province = typed.text('province')
    const all = await store.list(now() - days * DAY_MS, MOST_LINES)
    const findings = all
      .filter((finding) => province === undefined || finding.province === province)
      .filter((finding) => !typed.has('open') || finding.endedAt === undefined)
    const lines = findings.map(lineOf)
    const told = findings.map(({ firstAt, lastAt, endedAt, reportedAt, ...rest }) => ({
      ...rest,
      firstAt: instantOf(firstAt),
      lastAt: instantOf(lastAt),
      endedAt: endedAt === undefined ? null : instantOf(endedAt),
      reportedAt: reportedAt === undefined ? null : instantOf(reportedAt),
    }))
    return out.answer({ days, findings: told }, lines.length === 0 ? [`no findings in ${days} days`] : lines)
  },
}

function instantOf(at: number): string {
  return new Date(at).toISOString()
}

function lineOf({ province, kind, certificate, difference, firstAt, endedAt, reportedAt }: DifferenceFinding): string {
  const { differing, province: own, ministry } = difference
  return [
    province,
    certificateKindFacts(kind)?.shortTitle ?? String(kind),
    `certificate ${certificate}`,
    `${differing}: province ${own}, ministry ${ministry}`,
    `since ${instantOf(firstAt)}`,
    endedAt === undefined ? 'open' : `ended ${instantOf(endedAt)}`,
    reportedAt === undefined ? 'the province could not be told yet' : `told ${instantOf(reportedAt)}`,
  ].join('  ')
}
