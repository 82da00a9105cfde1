import type { Upstreams } from './connected-upstreams.ts'
import type { Foundation } from './foundation.ts'
import type { GatewayServer } from './http/server-types.ts'
import type { WithdrawalMeasures } from './http/withdrawal-measures.ts'
import type { StartInBackground } from './identity/background-work.ts'
import { createChangeCursorStore } from './persistence/change-cursor-store.ts'
import { createRunningCertificateStore } from './persistence/running-certificate-store.ts'
import { createVoidOrderStore } from './persistence/void-order-store.ts'
import { createWithdrawalListStore } from './persistence/withdrawal-list-store.ts'
import { createWithdrawnEntryStore } from './persistence/withdrawn-entry-store.ts'
import { createAskRunningCertificates } from './presentation/withdrawals/ask-running-certificates.ts'
import { createFollowChanges } from './presentation/withdrawals/follow-changes.ts'
import type { PublishedLists } from './presentation/withdrawals/published-list.ts'
import { createPublishWithdrawals } from './presentation/withdrawals/publish-withdrawals.ts'
import { registerWithdrawalRoutes } from './presentation/withdrawals/withdrawal-routes.ts'
import { createWithdrawalsInForce } from './presentation/withdrawals/withdrawals-in-force.ts'

/** 状态名单 of the gateway, bound together: its route and the work beside requests. */
export interface WithdrawalsPart {
  register(server: GatewayServer): void
  /** Starts the work; the answer stops it, and what is under way ends as background work. */
  start(): () => void
}

const PUBLISH_EVERY_MS = 5_000
const ASK_EVERY_MS = 10_000
/** A long list takes its time: at most a tenth of the time goes into looking whether it changed. */
const REST_FACTOR = 10

/** Binds the list to its sources, its store and its keys. */
export function connectWithdrawals(
  foundation: Foundation,
  upstreams: Upstreams,
  measures: WithdrawalMeasures,
  inBackground: StartInBackground,
): WithdrawalsPart {
  const lists = createWithdrawalListStore(foundation.database)
  const publish = connectPublisher(foundation, lists, measures)
  const ask = connectQuestions(foundation, upstreams, measures)
  return {
    register: (server) => registerWithdrawalRoutes(server, createWithdrawalsInForce(lists, Date.now)),
    start: () => {
      const stops = [
        repeat(PUBLISH_EVERY_MS, (done) => inBackground('withdrawals', () => publish().finally(done))),
        repeat(ASK_EVERY_MS, (done) => inBackground('running-certificates', () => ask().finally(done))),
      ]
      return () => stops.forEach((stop) => stop())
    },
  }
}

/** Publishes what is due, and tells it in the log and the measures. */
function connectPublisher(
  { database, keyRing, logger }: Foundation,
  lists: PublishedLists,
  measures: WithdrawalMeasures,
): () => Promise<void> {
  const publish = createPublishWithdrawals({
    withdrawn: createWithdrawnEntryStore(database, keyRing.sealer),
    voidOrders: createVoidOrderStore(database),
    lists,
    signers: keyRing.withdrawalSigners,
    attestationKeys: keyRing.attestationKeys,
    now: Date.now,
  })
  const sayOnce = createSayOnce()
  return async () => {
    const published = await publish().catch((error: unknown) => {
      measures.failed('fault')
      throw error
    })
    if (!published.ok) {
      measures.failed(published.failure)
      if (sayOnce(published.failure)) logger.error({ failure: published.failure }, 'withdrawals-not-published')
      return
    }
    sayOnce(undefined)
    const { state, head } = published.value
    measures.inForce(head)
    if (state === 'published') logger.info({ version: head.version, records: head.records }, 'withdrawals-published')
  }
}

/** Follows the ministry's change feed, and asks for what is due. */
function connectQuestions(
  { database, keyRing, logger }: Foundation,
  { provinces, ministry, ministryChanges }: Upstreams,
  measures: WithdrawalMeasures,
): () => Promise<void> {
  const now = Date.now
  const certificates = createRunningCertificateStore(database, keyRing.sealer, keyRing.lookup)
  const ask = createAskRunningCertificates({ certificates, provinces, ministry, now })
  const cursors = createChangeCursorStore(database)
  const follow =
    ministryChanges && createFollowChanges({ source: 'ministry', feed: ministryChanges, cursors, certificates, now })
  return async () => {
    const followed = await follow?.()
    if (followed?.ok === true && followed.value.restarted)
      logger.warn({ upstream: 'ministry' }, 'change-feed-restarted')
    await ask()
    measures.unanswered(await certificates.unanswered(now()))
  }
}

/** True when the failure is another than the last one: a list that cannot be published is said once, and counted each time. */
function createSayOnce(): (failure: string | undefined) => boolean {
  let last: string | undefined
  return (failure) => {
    const isNew = failure !== last
    last = failure
    return isNew
  }
}

/** Work at once and again and again, never twice at the same time, with a rest in proportion to what it took. */
function repeat(everyMs: number, begin: (done: () => void) => void): () => void {
  let busy = false
  let restUntil = 0
  const run = (): void => {
    const begunAt = Date.now()
    if (busy || begunAt < restUntil) return
    busy = true
    begin(() => {
      busy = false
      restUntil = Date.now() + REST_FACTOR * (Date.now() - begunAt)
    })
  }
  run()
  const timer = setInterval(run, everyMs)
  return () => clearInterval(timer)
}
