import { refusal, type Answer } from '../server/exchange.ts'
import { LOCAL_PREFIX } from '../server/local-controls.ts'
import type { Upstream } from '../server/upstream-names.ts'

/** Calls the local control of an upstream and passes its answer on. */
export type CallLocal = (upstream: Upstream, method: string, control: string, body?: unknown) => Promise<Answer>

const TIME_LIMIT_MS = 10_000

/** Client of the local controls; `addressOf` tells where each upstream listens. */
export function createLocalClient(addressOf: (upstream: Upstream) => string): CallLocal {
  return async (upstream, method, control, body) => {
    try {
      const response = await fetch(`${addressOf(upstream)}${LOCAL_PREFIX}/${control}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIME_LIMIT_MS),
      })
      return { status: response.status, body: await response.text() }
    } catch {
      return refusal(503, 'upstream-not-running', `The process of ${upstream} does not answer its controls.`)
    }
  }
}
