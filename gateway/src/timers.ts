import type { IdentityPart } from './connected-identity.ts'
import type { PolicyPart } from './connected-policy.ts'
import type { Upstreams } from './connected-upstreams.ts'
import type { Foundation } from './foundation.ts'
import { createKeyStore } from './persistence/key-store.ts'
import { createPublishTrustList } from './presentation/publish-trust-list.ts'
import type { RunningCodes } from './presentation/running-code.ts'
import type { SignedDocumentStore } from './presentation/signed-document.ts'
import { OFFLINE_CHECK_REPORTED_WITHIN_MS, type OfflineChecks } from './verification/offline-check.ts'
import { REPORTS_KEPT_MS, type CodeReports } from './verification/code-report.ts'

const SWEEP_EVERY_MS = 600_000
const REFRESH_EVERY_MS = 5_000
/** An activation is in force everywhere within five seconds; a few attempts fit in between. */
const POLICY_EVERY_MS = 1_000
/** So is what was done to a province. */
const PROVINCES_EVERY_MS = 2_000
const POLICY_REQUESTS_EVERY_MS = 10_000
const NOTICES_EVERY_MS = 15_000

/** What timers use of that which use cases share. */
interface TimedWork {
  readonly documents: SignedDocumentStore
  readonly runningCodes: Pick<RunningCodes, 'sweep'>
  readonly reports: Pick<CodeReports, 'sweep'>
  readonly offlineChecks: Pick<OfflineChecks, 'sweep'>
  readonly now: () => number
}

/** Keeps the trust list fresh, learns of keys and provinces that the administrator changed, delivers notices, forgets. */
export function startTimers(
  { settings, database, keyRing, logger }: Foundation,
  common: TimedWork,
  upstreams: Upstreams,
  { sweep, deliverNotices }: IdentityPart,
  policy: PolicyPart,
): () => void {
  const publishTrustList = createPublishTrustList({
    documents: common.documents,
    keyStore: createKeyStore(database),
    keyRing,
    hosts: [settings.presentationHost],
    now: common.now,
  })
  const every = (milliseconds: number, name: string, work: () => Promise<unknown>): NodeJS.Timeout =>
    setInterval(() => {
      work().catch((error: unknown) => logger.error({ err: error, work: name }, 'background-work-failed'))
    }, milliseconds)
  const timers = [
    every(SWEEP_EVERY_MS, 'sweep', () => common.runningCodes.sweep(common.now() - OFFLINE_CHECK_REPORTED_WITHIN_MS)),
    every(SWEEP_EVERY_MS, 'sweep-offline-checks', () =>
      common.offlineChecks.sweep(common.now() - 2 * OFFLINE_CHECK_REPORTED_WITHIN_MS),
    ),
    every(SWEEP_EVERY_MS, 'sweep-identity', sweep),
    every(POLICY_EVERY_MS, 'policy', policy.refresh),
    every(POLICY_REQUESTS_EVERY_MS, 'policy-requests', policy.flushRequests),
    every(SWEEP_EVERY_MS, 'sweep-reports', () => common.reports.sweep(common.now() - REPORTS_KEPT_MS)),
    every(NOTICES_EVERY_MS, 'notices', deliverNotices),
    every(SWEEP_EVERY_MS, 'trust-list', async () => {
      const published = await publishTrustList(true)
      if (!published.ok) logger.error({ failure: published.failure }, 'trust-list-not-published')
    }),
    every(REFRESH_EVERY_MS, 'refresh', async () => {
      const refreshed = await keyRing.refresh()
      if (!refreshed.ok) logger.error({ ...refreshed.failure }, 'key-ring-not-refreshed')
    }),
    every(PROVINCES_EVERY_MS, 'provinces', () => upstreams.provinces.refresh()),
  ]
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}
