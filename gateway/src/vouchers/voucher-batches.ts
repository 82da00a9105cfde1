import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { LeftOutReason, VoucherBatchState } from 'shared-types/vocabulary/voucher-words.ts'
import type { LoadedVoucher } from './load-voucher.ts'
import type { HolderViewer } from './make-file-link.ts'
import type { VoucherBatches, VoucherBatchOrder, VoucherBatchView } from './voucher-batch.ts'
import type { PrintedFile } from './voucher.ts'

/** What one batch is made with. `load` never gives up while `isOver` is false and the province may still answer. */
export interface VoucherBatchDeps {
  readonly loaderOf: (viewer: HolderViewer, isOver: () => boolean) => LoadOne
  /** Records the releases, then prints; undefined when they cannot be recorded. */
  readonly print: (
    viewer: HolderViewer,
    order: VoucherBatchOrder,
    loaded: readonly LoadedVoucher[],
  ) => Promise<PrintedFile | undefined>
  readonly onFault: (fault: unknown) => void
  readonly now: () => number
  readonly newId: () => string
}

/** Loads one certificate for paper. */
export type LoadOne = (certificateId: string) => Promise<Result<LoadedVoucher, LeftOutReason>>

/** A batch that is not ready by then prints what it has. */
const WORK_MS = 300_000
/** How long a file waits to be fetched, and how long a failure is told. */
const KEPT_MS = 600_000
const BATCHES_AT_ONCE = 3
const MOST_WAITING = 50
const QUESTIONS_AT_ONCE = 4

interface Job {
  readonly viewer: HolderViewer
  readonly batchId: string
  readonly order: VoucherBatchOrder
  readonly leftOut: { readonly certificateId: string; readonly reason: LeftOutReason }[]
  state: VoucherBatchState
  done: number
  endsAt: number
  file: PrintedFile | undefined
}

/** Makes the register of batches. */
export function createVoucherBatches(deps: VoucherBatchDeps): VoucherBatches {
  const jobs = new Map<string, Job>()
  const waiting: Job[] = []
  let working = 0
  let closed = false
  const next = (): void => {
    const job = working < BATCHES_AT_ONCE && !closed ? waiting.shift() : undefined
    if (job === undefined) return
    working += 1
    void work(deps, job, () => closed).then(() => {
      working -= 1
      next()
    })
  }
  return {
    start: (viewer, order) => {
      const open = [...jobs.values()].filter(isOpen)
      if (open.some((job) => job.viewer.accountId === viewer.accountId)) return fail('state-conflict')
      if (open.length >= MOST_WAITING) return fail('too-many-requests')
      const job = newJob(deps, viewer, order)
      jobs.set(job.batchId, job)
      waiting.push(job)
      next()
      return succeed(viewOf(job))
    },
    find: (accountId, batchId) => {
      const job = ofAccount(jobs, accountId, batchId, deps.now())
      return job && viewOf(job)
    },
    handOver: (accountId, batchId) => {
      const job = ofAccount(jobs, accountId, batchId, deps.now())
      const file = job?.file
      if (!job || !file) return undefined
      job.file = undefined
      job.state = 'handed-over'
      return file
    },
    sweep: () => {
      for (const job of jobs.values()) if (!isOpen(job) && job.endsAt <= deps.now()) jobs.delete(job.batchId)
    },
    close: () => {
      closed = true
      waiting.length = 0
      jobs.clear()
    },
  }
}

function isOpen({ state }: Job): boolean {
  return state === 'queued' || state === 'working'
}

function newJob(deps: VoucherBatchDeps, viewer: HolderViewer, order: VoucherBatchOrder): Job {
  return {
    viewer,
    batchId: deps.newId(),
    order,
    leftOut: [],
    state: 'queued',
    done: 0,
    endsAt: deps.now() + WORK_MS + KEPT_MS,
    file: undefined,
  }
}

function ofAccount(jobs: ReadonlyMap<string, Job>, accountId: string, batchId: string, now: number): Job | undefined {
  const job = jobs.get(batchId)
  return job?.viewer.accountId === accountId && job.endsAt > now ? job : undefined
}

function viewOf({ batchId, state, order, done, leftOut, endsAt }: Job): VoucherBatchView {
  const { layout, reason, certificateIds } = order
  return { batchId, state, layout, reason, total: certificateIds.length, done, leftOut: [...leftOut], endsAt }
}

/** Never fails: a fault ends the batch and is told apart from the others by the log alone. */
async function work(deps: VoucherBatchDeps, job: Job, isClosed: () => boolean): Promise<void> {
  job.state = 'working'
  try {
    const loaded = await loadAll(deps, job, isClosed)
    const file = loaded.length === 0 || isClosed() ? undefined : await deps.print(job.viewer, job.order, loaded)
    job.file = file
    job.state = file ? 'ready' : 'failed'
  } catch (fault) {
    deps.onFault(fault)
    job.state = 'failed'
  }
  job.endsAt = deps.now() + KEPT_MS
}

/** A few at a time, in the order in which they were asked for. */
async function loadAll(deps: VoucherBatchDeps, job: Job, isClosed: () => boolean): Promise<readonly LoadedVoucher[]> {
  const { certificateIds } = job.order
  const until = deps.now() + WORK_MS
  const load = deps.loaderOf(job.viewer, () => isClosed() || deps.now() >= until)
  const found = new Map<string, LoadedVoucher>()
  const left = [...certificateIds]
  const lane = async (): Promise<void> => {
    for (let id = left.shift(); id !== undefined && !isClosed(); id = left.shift()) {
      const loaded = await load(id)
      if (loaded.ok) found.set(id, loaded.value)
      else job.leftOut.push({ certificateId: id, reason: loaded.failure })
      job.done += 1
    }
  }
  await Promise.all(Array.from({ length: QUESTIONS_AT_ONCE }, lane))
  return certificateIds.flatMap((id) => found.get(id) ?? [])
}
