import type { ObservedValue } from '../design/observed-value.ts'
import type { Refused } from '../gateway-client/failures.ts'
import { createPace } from './pace.ts'
import { countStock, goodSpanAt, SEVEN_DAYS_SECONDS, stockTarget, type StockDemand } from './plan-stock.ts'
import { sameCertificates, spanEnd, withSpan, type CodeSpan, type ReadySet } from './ready-code.ts'
import type { StockFailure, StockPorts, StockState, StockWish } from './stock-keeper.ts'

/** 一次备码 that can be stopped; what it has asked already is still kept. */
export interface StockRun {
  readonly stop: () => void
  readonly isStopped: () => boolean
  readonly whenStopped: () => Promise<void>
}

/** The gateway's own wait is honoured up to this long; after that the next opening goes on. */
const LONGEST_WAIT_SECONDS = 300
const USUAL_WAIT_SECONDS = 20
/** A notBefore in the present minute is left out: the gateway's minute may be over when the question arrives. */
const PRESENT_SECONDS = 60

/** What one run works with. */
interface Filling {
  readonly wish: StockWish
  readonly run: StockRun
  readonly demand: StockDemand
  readonly target: number
  /** Asked at most once in a run, and only when there is something to make. */
  readonly host: () => Promise<string | Refused>
  readonly wipes: number
  /** What there was before and what came since, should the phone's storage lose it meanwhile. */
  set: ReadySet
}

type Step = { readonly ok: true; readonly span: CodeSpan } | { readonly ok: false; readonly failure?: StockFailure }

/** Asks one stretch, in no haste and as long as the run goes on, and keeps it. */
function createAsk(ports: StockPorts, state: ObservedValue<StockState>) {
  const pace = createPace(ports.wait, () => ports.clock.read().nowMs)
  const tell = (change: Partial<StockState>) => state.write({ ...state.read(), ...change })
  return async (filling: Filling, notBefore: number | undefined): Promise<Step> => {
    const { wish, run } = filling
    for (;;) {
      await Promise.race([pace(2), run.whenStopped()])
      if (run.isStopped() || !ports.isCurrent(wish.account)) return { ok: false }
      void filling.host()
      const made = await ports.makeSpan({ certificateIds: wish.certificateIds, notBefore })
      if (made.ok) return keep(ports, filling, made.value)
      const seconds = made.retryAfterSeconds ?? USUAL_WAIT_SECONDS
      if (made.failure !== 'too-many-requests' || seconds > LONGEST_WAIT_SECONDS) return made
      tell({ waiting: true, failure: made.failure })
      await Promise.race([ports.wait(seconds * 1000), run.whenStopped()])
      tell({ waiting: false })
    }
  }
}

/** 填满: asks one stretch after the other for the minutes that are not covered; each is kept as soon as it is whole. */
export function createFillStock(
  ports: StockPorts,
  state: ObservedValue<StockState>,
  onMade: (span: CodeSpan) => void,
): (wish: StockWish, run: StockRun, fresh: string | undefined) => Promise<void> {
  const ask = createAsk(ports, state)
  return async (wish, run, fresh) => {
    const filling = begin(ports, wish, run, fresh)
    const { demand, target } = filling
    const { there, missing } = countStock(filling.set.spans, target, demand)
    const first = goodSpanAt(filling.set.spans, demand.nowSeconds, demand) === undefined
    state.write({
      account: wish.account,
      step: first ? 'now' : 'later',
      there,
      wanted: there + missing,
      waiting: false,
    })
    let failure: StockFailure | undefined
    for (let at = demand.nowSeconds; at < target && !run.isStopped();) {
      const good = goodSpanAt(filling.set.spans, at, demand)
      const present = at < demand.nowSeconds + PRESENT_SECONDS
      const step: Step = good ? { ok: true, span: good } : await ask(filling, present ? undefined : at)
      if (!step.ok) {
        // the certificate or the authorisation ends here: there is no more to make
        failure = !present && step.failure === 'certificate-not-presentable' ? undefined : step.failure
        break
      }
      if (!good) {
        onMade(step.span)
        state.write({ ...withoutFailure(state.read()), step: 'later', there: state.read().there + 1 })
      }
      at = Math.max(spanEnd(step.span), at + PRESENT_SECONDS)
    }
    if (!run.isStopped()) {
      state.write({ ...withoutFailure(state.read()), step: 'idle', waiting: false, ...(failure ? { failure } : {}) })
    }
  }
}

function withoutFailure({ failure: _, ...rest }: StockState): StockState {
  return rest
}

function begin(ports: StockPorts, wish: StockWish, run: StockRun, fresh: string | undefined): Filling {
  const { store, clock, readHost } = ports
  const nowSeconds = Math.floor(clock.read().nowMs / 60_000) * 60
  const kept = store.read(wish.account)
  const same = kept && sameCertificates(kept.certificateIds, wish.certificateIds) ? kept : undefined
  const wantedUntil = wish.days === 7 ? nowSeconds + SEVEN_DAYS_SECONDS : (same?.wantedUntil ?? 0)
  const base = same ?? { certificateIds: wish.certificateIds, host: '', spans: [] }
  const set = { ...base, wantedUntil }
  let host: Promise<string | Refused> | undefined
  // the wish outlives the program: what is interrupted goes on with the next opening
  if (same && wish.days === 7) store.keep(wish.account, set)
  return {
    ...{ wish, run, set, wipes: store.wipes(wish.account), target: stockTarget(wantedUntil, nowSeconds) },
    demand: { nowSeconds, unseen: wish.unseen, ...(fresh === undefined ? {} : { fresh }) },
    host: () => (host ??= readHost().then((answer) => (answer.ok ? answer.value : answer))),
  }
}

/** Keeps one stretch with the others; a full phone keeps what it had, so that nothing is lost by asking for more. */
async function keep({ store, clock }: StockPorts, filling: Filling, span: CodeSpan): Promise<Step> {
  const { wish, wipes } = filling
  const answered = await filling.host()
  // signed out, or the phone was cleared meanwhile: what comes now belongs to nobody
  if (store.wipes(wish.account) !== wipes) return { ok: false }
  const kept = store.read(wish.account)
  const own = kept && sameCertificates(kept.certificateIds, wish.certificateIds) ? kept : undefined
  const before = own ?? filling.set
  const host = typeof answered === 'string' ? answered : before.host
  if (host === '') return typeof answered === 'string' ? { ok: false } : answered
  const nowSeconds = clock.read().nowMs / 1000
  const { wantedUntil } = filling.set
  const set = { ...before, host, wantedUntil, spans: withSpan(before.spans, span, nowSeconds) }
  if (!store.keep(wish.account, set) && own && own.spans.length > 0 && store.keep(wish.account, own)) {
    return { ok: false, failure: 'storage-full' }
  }
  filling.set = set
  return { ok: true, span }
}
