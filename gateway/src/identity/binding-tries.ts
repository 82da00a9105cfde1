import type { Claim } from './claim.ts'

/** One step of a lock: so many refused tries within `withinMs` lock until `lockMs` after the newest of them. */
export interface LockStep {
  readonly tries: number
  readonly withinMs: number
  readonly lockMs: number
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** 锁定: per account; the first step slows down, the second ends the day (figures assumed, the factor of limits multiplies the tries). */
export const ACCOUNT_LOCKS: readonly LockStep[] = [
  { tries: 10, withinMs: 10 * MINUTE_MS, lockMs: 10 * MINUTE_MS },
  { tries: 40, withinMs: DAY_MS, lockMs: DAY_MS },
]

/** 锁定: per identity number, by however many accounts, whether or not anybody has that number (figures assumed). */
export const NUMBER_LOCKS: readonly LockStep[] = [
  { tries: 10, withinMs: 10 * MINUTE_MS, lockMs: 10 * MINUTE_MS },
  { tries: 20, withinMs: DAY_MS, lockMs: DAY_MS },
]

/** Tries older than this decide nothing any more: the longest window and the longest lock after it. */
export const TRIES_KEPT_MS = 2 * DAY_MS

/** A try about to begin; `at` in milliseconds. */
export interface NewBindingTry {
  readonly tryId: string
  readonly accountId: string
  readonly claim: Claim
  readonly at: number
}

/** Instants of refused tries and of those under way, newest first. */
export interface EarlierTries {
  readonly byAccount: readonly number[]
  readonly forNumber: readonly number[]
}

/** Port: tries to bind 绑定尝试. A try counts as refused from its beginning, so that many at once gain nothing. */
export interface BindingTries {
  /** Writes the try down, and tells the others since then. */
  begin(attempt: NewBindingTry, since: number): Promise<EarlierTries>
  /** Tells the tries since then and writes nothing. */
  earlier(accountId: string, claim: Claim, since: number): Promise<EarlierTries>
  /** Takes a try back that was not refused. */
  forget(tryId: string): Promise<void>
  /** Forgets tries from before `before`. */
  sweep(before: number): Promise<void>
}

function endOf(step: LockStep, refusedAt: readonly number[], factor: number): number {
  const newest = refusedAt[0]
  const first = refusedAt[Math.max(1, Math.ceil(step.tries * factor)) - 1]
  if (newest === undefined || first === undefined || newest - first >= step.withinMs) return 0
  return newest + step.lockMs
}

/** When an account or number may try again, in milliseconds since 1970; not later than `at` when it is not locked. */
export function lockedUntil({ byAccount, forNumber }: EarlierTries, factor: number): number {
  return Math.max(
    ...ACCOUNT_LOCKS.map((step) => endOf(step, byAccount, factor)),
    ...NUMBER_LOCKS.map((step) => endOf(step, forNumber, factor)),
  )
}

/** Too many tries; how long to wait is told, whoever is claimed. */
export interface LockedOut {
  readonly code: 'too-many-requests'
  readonly retryAfterSeconds: number
}

/** The refusal of a locked account or number; undefined when it is not locked at `at`. */
export function lockOf(earlier: EarlierTries, at: number, factor: number): LockedOut | undefined {
  const until = lockedUntil(earlier, factor)
  return until > at ? { code: 'too-many-requests', retryAfterSeconds: Math.ceil((until - at) / 1000) } : undefined
}
