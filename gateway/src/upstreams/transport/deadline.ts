import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../certificates/province-source.ts'

/** 总时限 of one question to an upstream, in milliseconds: sign-in, repeat and body together. */
export const QUESTION_MILLISECONDS = 3_000

/** The moment at which a question ends, whatever has come by then. */
export function startDeadline(milliseconds: number = QUESTION_MILLISECONDS): AbortSignal {
  return AbortSignal.timeout(milliseconds)
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
