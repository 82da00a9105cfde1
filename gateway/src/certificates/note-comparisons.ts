import { LRUCache } from 'lru-cache'
import type { Certificate } from './certificate.ts'
import type { DifferenceFindings, DifferenceReceiver, NoteComparison, SourceDifference } from './source-difference.ts'

/** The same difference is written down once in this time, however often the certificate is looked at. */
const AGAIN_AFTER_MS = 60_000
const REMEMBERED = 20_000

/** What noting needs. */
export interface NoteComparisonsDeps {
  readonly findings: DifferenceFindings
  readonly receiverOf: (province: string) => DifferenceReceiver | undefined
  /** Runs work that nobody waits for. */
  readonly inBackground: (name: string, work: () => Promise<void>) => void
  /** Counts a new finding, by two-digit province. */
  readonly count: (province: string) => void
  readonly now: () => number
}

/**
 * 部省比对: writes down what province and ministry tell differently, and tells the province; never in the way of an answer.
 * A certificate on which they agree again ends its findings.
 */
export function createNoteComparisons(deps: NoteComparisonsDeps): NoteComparison {
  const noted = new LRUCache<string, string>({ max: REMEMBERED, ttl: AGAIN_AFTER_MS })
  return (certificate, differences) => {
    const key = certificate.identifier.reveal()
    const text = JSON.stringify(differences)
    // Agreement is the rule, and is looked at only where something differed in this process.
    if (noted.get(key) === text || (differences.length === 0 && !noted.has(key, { updateAgeOnHas: false }))) return
    noted.set(key, text, { ttl: differences.length === 0 ? 1 : AGAIN_AFTER_MS })
    deps.inBackground('source-differences', () => settle(deps, certificate, differences))
  }
}

async function settle(
  deps: NoteComparisonsDeps,
  certificate: Certificate,
  differences: readonly SourceDifference[],
): Promise<void> {
  const { findings, now } = deps
  await findings.end(
    certificate,
    differences.map(({ differing }) => differing),
    now(),
  )
  for (const difference of differences) {
    if (!(await findings.note(certificate, difference, now()))) continue
    deps.count(certificate.province)
    const told = await deps.receiverOf(certificate.province)?.reportDifference(certificate.identifier, difference)
    if (told?.ok === true) await findings.reported(certificate, difference.differing, now())
  }
}
