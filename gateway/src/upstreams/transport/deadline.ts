import { setMaxListeners } from 'node:events'
import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../certificates/province-source.ts'

/** 总时限 of one question to an upstream, in milliseconds: sign-in, repeat and body together. */
export const QUESTION_MILLISECONDS = 3_000

/** Questions begun within so many milliseconds end at the same moment; a timer and an error for each cost more than it. */
const SHARED_MILLISECONDS = 20

interface SharedDeadline {
  readonly begunAt: number
  readonly signal: AbortSignal
}
const latest = new Map<number, SharedDeadline>()

/** The moment at which a question ends, whatever has come by then: never later, at most 20 milliseconds sooner. */
export function startDeadline(milliseconds: number = QUESTION_MILLISECONDS): AbortSignal {
  const now = performance.now()
  const shared = latest.get(milliseconds)
  if (shared !== undefined && now - shared.begunAt < SHARED_MILLISECONDS && !shared.signal.aborted) return shared.signal
  const signal = AbortSignal.timeout(milliseconds)
  // As many as ask within those milliseconds listen to it.
  setMaxListeners(0, signal)
  latest.set(milliseconds, { begunAt: now, signal })
  return signal
}

/** Waits for work no longer than the deadline; work that others share goes on without this caller. */
export function untilDeadline<T>(
  work: Promise<Result<T, SourceFailure>>,
  deadline: AbortSignal,
): Promise<Result<T, SourceFailure>> {
  return new Promise((resolve, reject) => {
    const end = (): void => resolve(fail('timeout'))
    const release = (): void => deadline.removeEventListener('abort', end)
    if (deadline.aborted) end()
    else deadline.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(release)
  })
}
