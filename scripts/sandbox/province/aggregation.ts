import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { batchBody, MOST_ROWS, rowOf } from '../ministry/ministry-wire.ts'
import { signedHeaders } from '../ministry/mot-authentication.ts'
import { BATCHES_PATH } from '../ministry/mot-calls.ts'
import { parseJsonObject, type JsonObject } from '../server/exchange.ts'
import type { UpstreamKey } from '../server/keys.ts'
import type { ProvinceHoldings } from './province-holdings.ts'

/** A delivery that failed is tried again after this long. */
const RETRY_MS = 500
const TIME_LIMIT_MS = 1_500
/** An empty batch this often tells the ministry that nothing has changed, so that its copy does not grow old. */
const NOTHING_NEW_MS = 10_000

/** 归集: delivers a province's certificates to the ministry, first all of them, then each change. */
export interface Aggregation {
  /** Delivers everything; resolves once the ministry has accepted it, however often that takes a new attempt. */
  deliverAll(): Promise<void>
  /** Delivers this certificate's present state soon, well within two seconds. */
  deliverChange(identifier: string): void
}

/** What a delivery needs: whose certificates, to which address, signed as which app. */
export interface AggregationDeps {
  readonly province: string
  readonly appId: string
  readonly key: UpstreamKey
  readonly address: string
  readonly holdings: ProvinceHoldings
  readonly now: () => number
}

/** Aggregation of one province; nothing is sent before `deliverAll`. */
export function createAggregation(deps: AggregationDeps): Aggregation {
  const changed = new Set<string>()
  let delivering = false
  let batches = 0
  const bodyOf = (operation: 'I' | 'U', rows: readonly JsonObject[]): string => {
    batches += 1
    const name = `${deps.province}-${deps.now()}-${batches}`
    return batchBody({ operation, provinceCode: deps.province, name, at: deps.now(), rows })
  }
  const deliver = async (operation: 'I' | 'U', rows: readonly JsonObject[]): Promise<void> => {
    const body = bodyOf(operation, rows)
    while (!(await post(deps, body, rows.length))) await wait(RETRY_MS)
  }
  const deliverChanges = async (): Promise<void> => {
    if (delivering) return
    delivering = true
    while (changed.size > 0) {
      const identifiers = [...changed].slice(0, MOST_ROWS)
      for (const identifier of identifiers) changed.delete(identifier)
      await deliver(
        'U',
        identifiers.flatMap((identifier) => presentRow(deps.holdings, identifier)),
      )
    }
    delivering = false
  }
  return {
    deliverAll: async () => {
      delivering = true
      const rows = Array.from(deps.holdings.all(), (one) => rowOf(one, deps.holdings.sharedState(one)))
      for (let from = 0; from < rows.length; from += MOST_ROWS) await deliver('I', rows.slice(from, from + MOST_ROWS))
      delivering = false
      void deliverChanges()
      setInterval(() => {
        // Once and no more: the next empty batch makes up for one that was lost.
        if (!delivering) void post(deps, bodyOf('U', []), 0)
      }, NOTHING_NEW_MS)
    },
    deliverChange: (identifier) => {
      changed.add(identifier)
      void deliverChanges()
    },
  }
}

function presentRow(holdings: ProvinceHoldings, identifier: string): readonly JsonObject[] {
  const certificate = holdings.find(identifier)
  return certificate === undefined ? [] : [rowOf(certificate, holdings.sharedState(certificate))]
}

/** Whether the ministry accepted the batch whole. */
async function post(deps: AggregationDeps, body: string, rows: number): Promise<boolean> {
  const request = { path: BATCHES_PATH, timestamp: deps.now(), nonce: randomBytes(16).toString('hex'), body }
  try {
    const response = await fetch(deps.address + BATCHES_PATH, {
      method: 'POST',
      headers: signedHeaders(deps.appId, deps.key, request),
      body,
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    })
    const answer = parseJsonObject(await response.text())
    return response.status === 200 && answer?.['accepted'] === rows
  } catch {
    // Not reachable, too slow or cut off: the caller tries again.
    return false
  }
}
