import {
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhenResult,
  isBrokenCircuitError,
  isBulkheadRejectedError,
} from 'cockatiel'
import { Pool } from 'undici'
import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../certificates/province-source.ts'
import { untilDeadline } from './deadline.ts'
import { nobodyObserves, type BreakerState, type UpstreamObserver } from './upstream-observer.ts'
import { exchange, type UpstreamAnswer, type UpstreamRequest } from './upstream-exchange.ts'

/** How one counterpart is reached; defaults are this project's (assumed). */
export interface UpstreamClientOptions {
  /** Scheme, host and port: nothing else is ever connected to, redirects are not followed. */
  readonly origin: string
  /** PEM of the authorities that alone may vouch for the counterpart; without it those that the runtime knows. */
  readonly certificateAuthority?: string
  readonly maxBytes?: number
  readonly contentTypes?: readonly string[]
  /** Requests at the same time; twice as many may wait. */
  readonly connections?: number
  /** Failed exchanges in a row that open the breaker 熔断. */
  readonly failuresBeforePause?: number
  /** After this pause one request is let through as a probe. */
  readonly pauseMilliseconds?: number
  /** Hears of every exchange and of the breaker. */
  readonly observer?: UpstreamObserver
}

/** 上游连接: one counterpart, with its own connections, waiting room and breaker, so that a bad one harms only itself. */
export interface UpstreamClient {
  /** One request; ends by the deadline at the latest. `paused`: the breaker is open or the waiting room is full. */
  send(request: UpstreamRequest, deadline: AbortSignal): Promise<Result<UpstreamAnswer, SourceFailure>>
  /** Lets what is under way end (the deadlines see to that) and closes every connection. */
  close(): Promise<void>
}

const DEFAULTS = {
  maxBytes: 2 * 1024 * 1024,
  contentTypes: ['application/json'],
  connections: 32,
  // One person's list asks up to ten questions; one bad moment of a province must not cost the next person anything.
  failuresBeforePause: 20,
  pauseMilliseconds: 1_000,
  observer: nobodyObserves,
} as const

/** Failures of the connection and of the counterpart as a whole; a refusal or a wrong answer says nothing about the next call. */
const COUNTED: ReadonlySet<unknown> = new Set<SourceFailure>(['timeout', 'unreachable', 'failed'])

function isCounted(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'failure' in result && COUNTED.has(result.failure)
}

function trustOf({ certificateAuthority }: UpstreamClientOptions): { readonly ca?: string } {
  return certificateAuthority === undefined ? {} : { ca: certificateAuthority }
}

/** Makes the client; connects only when something is sent. Throws when `origin` is not an http or https origin. */
export function createUpstreamClient(options: UpstreamClientOptions): UpstreamClient {
  const settings = { ...DEFAULTS, ...options }
  const pool = new Pool(settings.origin, {
    connections: settings.connections,
    // The deadline of each call ends it earlier; this is the last resort against a leaked call.
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
    maxHeaderSize: 16_384,
    maxResponseSize: settings.maxBytes,
    // Said plainly, so that no setting of the process can weaken it.
    connect: { ...trustOf(settings), rejectUnauthorized: true, minVersion: 'TLSv1.2' },
  })
  const waitingRoom = bulkhead(settings.connections, settings.connections * 2)
  const breaker = circuitBreaker(handleWhenResult(isCounted), {
    breaker: new ConsecutiveBreaker(settings.failuresBeforePause),
    halfOpenAfter: settings.pauseMilliseconds,
  })
  const guarded = (request: UpstreamRequest, deadline: AbortSignal): Promise<Result<UpstreamAnswer, SourceFailure>> =>
    waitingRoom.execute(() =>
      deadline.aborted
        ? fail<SourceFailure>('timeout')
        : breaker.execute(() => exchange(pool, request, settings, deadline)),
    )
  const { observer } = settings
  const breakerIs = (state: BreakerState) => (): void => observer.breakerIs(state)
  breaker.onBreak(breakerIs('open'))
  breaker.onHalfOpen(breakerIs('half-open'))
  breaker.onReset(breakerIs('closed'))
  observer.breakerIs('closed')
  const send: UpstreamClient['send'] = async (request, deadline) => {
    try {
      return await untilDeadline(guarded(request, deadline), deadline)
    } catch (error) {
      if (isBrokenCircuitError(error) || isBulkheadRejectedError(error)) return fail('paused')
      throw error
    }
  }
  return {
    send: async (request, deadline) => {
      const begunAt = performance.now()
      const answer = await send(request, deadline)
      observer.called(answer.ok ? 'ok' : answer.failure, performance.now() - begunAt)
      return answer
    },
    close: () => pool.close(),
  }
}
