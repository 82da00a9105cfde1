import type { Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../certificates/province-source.ts'

/** Failures after which the same read may succeed at once; after a timeout there is no time left for it. */
const WORTH_REPEATING: ReadonlySet<SourceFailure> = new Set<SourceFailure>(['unreachable', 'failed'])

/** Runs a read, and once more when the connection broke or the counterpart failed. Never for anything that changes state. */
export async function repeatRead<T>(
  deadline: AbortSignal,
  read: () => Promise<Result<T, SourceFailure>>,
): Promise<Result<T, SourceFailure>> {
  const first = await read()
  return first.ok || deadline.aborted || !WORTH_REPEATING.has(first.failure) ? first : read()
}
