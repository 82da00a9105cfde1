import type { Lookup, LookupRequest } from 'shared-types/contracts/lookups.ts'
import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { SessionState } from '../identity/session-keeper.ts'
import { askLookup } from './lookup-api.ts'

/** An answer that came once the network was back; `at` in milliseconds. */
export interface AnsweredLookup {
  readonly request: LookupRequest
  readonly answer: Lookup
  readonly at: number
}

/** 待查: look-ups that wait for a signal, and answers that nobody has seen yet. In memory alone: they name people and plates. */
export interface WaitingLookups {
  readonly waiting: ObservedValue<readonly LookupRequest[]>
  readonly answered: ObservedValue<readonly AnsweredLookup[]>
  readonly keep: (request: LookupRequest) => void
  /** Asks what waits; stops at the first that finds no network. */
  readonly send: () => Promise<void>
  /** The oldest answer, which is then forgotten here. */
  readonly take: () => AnsweredLookup | undefined
}

/** Without network, or a captive portal's page in the place of an answer. */
export const WITHOUT_NETWORK: readonly GatewayFailure[] = ['offline', 'answer-unreadable']
/** More are not kept: the oldest is dropped. */
const MOST_WAITING = 10

/** Makes it; the end of a session forgets everything. */
export function createWaitingLookups(
  gateway: Gateway,
  session: ObservedValue<SessionState>,
  nowMs: () => number,
): WaitingLookups {
  const waiting = createObservedValue<readonly LookupRequest[]>([])
  const answered = createObservedValue<readonly AnsweredLookup[]>([])
  let whose = session.read().account
  session.subscribe(() => {
    const { account, signedIn } = session.read()
    if (account === whose && signedIn) return
    whose = account
    waiting.write([])
    answered.write([])
  })
  const sendAll = async () => {
    for (const request of waiting.read()) {
      const answer = await askLookup(gateway, request)
      if (!answer.ok && WITHOUT_NETWORK.includes(answer.failure)) return
      // signed out meanwhile: whoever is here now is told nothing
      if (!waiting.read().includes(request)) return
      waiting.write(waiting.read().filter((one) => one !== request))
      if (answer.ok) answered.write([...answered.read(), { request, answer: answer.value, at: nowMs() }])
    }
  }
  let underWay: Promise<void> = Promise.resolve()
  return {
    waiting,
    answered,
    keep: (request) => waiting.write([...waiting.read(), request].slice(-MOST_WAITING)),
    send: () => (underWay = underWay.then(sendAll, sendAll)),
    take: () => {
      const [first, ...others] = answered.read()
      answered.write(others)
      return first
    },
  }
}
