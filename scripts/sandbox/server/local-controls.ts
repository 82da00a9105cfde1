import type { CallLog } from './call-log.ts'
import {
  jsonAnswer,
  numberMember,
  parseJsonObject,
  refusal,
  textMember,
  type Answer,
  type Exchange,
} from './exchange.ts'
import { FAULT_KINDS, type FaultKind, type FaultSwitch } from './faults.ts'
import type { KnownClients } from './known-clients.ts'

/** Handlers of controls by `METHOD path`. */
export type ControlRoutes = Readonly<Record<string, (exchange: Exchange) => Promise<Answer> | Answer>>

/** Where each upstream takes its own controls; the public ones on WeChat's port forward to these. */
export const LOCAL_PREFIX = '/sandbox/local'
const LONGEST_FAULT_SECONDS = 3_600
const LONGEST_DELAY_MS = 120_000
const DEFAULT_DELAY_MS = 2_000

/** Answers a control by its route; unknown paths and methods get a plain refusal. */
export async function answerByRoute(routes: ControlRoutes, exchange: Exchange): Promise<Answer> {
  const handler = routes[`${exchange.method} ${exchange.path}`]
  if (handler !== undefined) return handler(exchange)
  const known = Object.keys(routes).some((route) => route.endsWith(` ${exchange.path}`))
  return known
    ? refusal(405, 'method-not-allowed', 'This control has another method.')
    : refusal(404, 'not-found', 'There is no such control; see scripts/sandbox/README.md.')
}

/** Faults and calls: the controls that every upstream has. `kinds` are the faults that it can have. */
export function faultAndCallControls(
  faults: FaultSwitch,
  calls: CallLog,
  kinds: readonly FaultKind[] = FAULT_KINDS,
): ControlRoutes {
  return {
    [`POST ${LOCAL_PREFIX}/faults`]: (exchange) => setFault(faults, kinds, exchange),
    [`DELETE ${LOCAL_PREFIX}/faults`]: () => {
      faults.clear()
      return jsonAnswer(200, { cleared: true })
    },
    [`GET ${LOCAL_PREFIX}/calls`]: () => jsonAnswer(200, calls.list()),
  }
}

/** Registers a client's public key: `{appId, publicKey}`. */
export function registerClient(clients: KnownClients, exchange: Exchange): Answer {
  const body = parseJsonObject(exchange.body) ?? {}
  const appId = textMember(body, 'appId')
  const publicKey = textMember(body, 'publicKey')
  if (appId === undefined || !/^[\w-]{1,64}$/.test(appId) || publicKey === undefined) {
    return refusal(400, 'bad-client', 'Send {"appId": "…", "publicKey": "base64url of 65 bytes"}.')
  }
  if (!clients.register(appId, publicKey)) {
    return refusal(400, 'bad-public-key', 'The public key is 65 bytes 04‖x‖y as base64url without padding.')
  }
  return jsonAnswer(200, { appId })
}

function setFault(faults: FaultSwitch, kinds: readonly FaultKind[], exchange: Exchange): Answer {
  const body = parseJsonObject(exchange.body) ?? {}
  const kind = kinds.find((one) => one === body['kind'])
  const seconds = numberMember(body, 'seconds')
  const delayMs = body['delayMs'] === undefined ? DEFAULT_DELAY_MS : numberMember(body, 'delayMs')
  if (kind === undefined) return refusal(400, 'bad-kind', `A fault here is one of ${kinds.join(', ')}.`)
  if (seconds === undefined || seconds <= 0 || seconds > LONGEST_FAULT_SECONDS) {
    return refusal(400, 'bad-seconds', `A fault lasts up to ${LONGEST_FAULT_SECONDS} seconds.`)
  }
  if (delayMs === undefined || delayMs < 0 || delayMs > LONGEST_DELAY_MS) {
    return refusal(400, 'bad-delay', `A delay is 0 to ${LONGEST_DELAY_MS} milliseconds.`)
  }
  faults.set({ kind, delayMs }, seconds)
  return jsonAnswer(200, { kind, seconds, delayMs })
}
