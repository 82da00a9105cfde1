import type { DataLag } from '../server/data-lag.ts'
import {
  isJsonObject,
  jsonAnswer,
  numberMember,
  parseJsonObject,
  textMember,
  type Answer,
  type Exchange,
  type JsonObject,
} from '../server/exchange.ts'
import type { FaultSwitch } from '../server/faults.ts'
import type { UpstreamKey } from '../server/keys.ts'
import type { RawPatches } from '../server/raw-patches.ts'
import type { ReplayGuard } from '../server/replay-guard.ts'
import { offsetTimeAt } from '../synthetic/days.ts'
import type { MinistryCopy } from './ministry-copy.ts'
import {
  fitsSearch,
  foundEntry,
  MOST_QUERIED,
  parseBatch,
  parseQuery,
  parseSearch,
  queryEntry,
} from './ministry-wire.ts'
import { callerOf, signAnswer } from './mot-authentication.ts'

/** Where provinces deliver their batches. */
export const BATCHES_PATH = '/mot/v1/aggregation/batches'
const QUERY_PATH = '/mot/v1/certificates/query'
const SEARCH_PATH = '/mot/v1/certificates/search'
const CHANGES_PATH = '/mot/v1/certificates/changes'
const MOST_CHANGES = 1_000

/** What the calls of the ministry stand on. */
export interface MotDeps {
  /** Signs answers; under the fault `wrong-key` a stranger's. */
  readonly key: UpstreamKey
  readonly publicKeyOf: (appId: string) => Uint8Array | undefined
  /** The province that an app writes for; undefined for an app that only asks. */
  readonly provinceOf: (appId: string) => string | undefined
  readonly guard: ReplayGuard
  readonly copy: MinistryCopy
  readonly patches: RawPatches
  readonly lag: DataLag
  readonly faults: Pick<FaultSwitch, 'is'>
}

/** Answers the wire of `gateway/docs/upstreams/ministry.md`. */
export function answerMot(deps: MotDeps, exchange: Exchange): Answer {
  return signAnswer(deps.key, exchange, answerUnsigned(deps, exchange))
}

function answerUnsigned(deps: MotDeps, exchange: Exchange): Answer {
  const known = [QUERY_PATH, SEARCH_PATH, CHANGES_PATH, BATCHES_PATH].includes(exchange.path)
  if (!known || exchange.method !== 'POST') return jsonAnswer(404, { status: 'not-found' })
  const appId = callerOf(exchange, deps.publicKeyOf, deps.guard)
  if (appId === undefined) return jsonAnswer(401, { status: 'unauthorized' })
  const body = parseJsonObject(exchange.body) ?? {}
  if (exchange.path === SEARCH_PATH) return search(deps, body)
  if (exchange.path === CHANGES_PATH) return changes(deps, body)
  return exchange.path === QUERY_PATH ? query(deps, body) : aggregate(deps, appId, body)
}

function query({ copy, patches, lag, faults }: MotDeps, body: JsonObject): Answer {
  const identifiers = parseQuery(body)
  if (identifiers === undefined) return jsonAnswer(400, { status: 'bad-request' })
  const writtenAt = copy.writtenAt()
  if (writtenAt === undefined) return jsonAnswer(503, { status: 'not-ready' })
  const certificates = identifiers.map((identifier) => {
    const record = copy.find(faults.is('other-person') ? copy.anotherThan(identifier) : identifier)
    return queryEntry(identifier, record === undefined ? undefined : patches.apply(identifier, record))
  })
  return jsonAnswer(200, { status: 'ok', asOf: offsetTimeAt(lag.dataTimeAt(writtenAt)), certificates })
}

function search({ copy, patches, lag, faults }: MotDeps, body: JsonObject): Answer {
  const asked = parseSearch(body)
  if (asked === undefined) return jsonAnswer(400, { status: 'bad-request' })
  const writtenAt = copy.writtenAt()
  if (writtenAt === undefined) return jsonAnswer(503, { status: 'not-ready' })
  const found = copy.identifiers().filter((identifier) => fitsSearch(copy.find(identifier) ?? {}, asked))
  const certificates = found.slice(0, MOST_QUERIED).flatMap((identifier) => {
    const told = faults.is('other-person') ? copy.anotherThan(identifier) : identifier
    const record = copy.find(told)
    return record === undefined ? [] : [foundEntry(identifier, patches.apply(identifier, record))]
  })
  return jsonAnswer(200, { status: 'ok', asOf: offsetTimeAt(lag.dataTimeAt(writtenAt)), certificates })
}

function changes({ copy }: MotDeps, body: JsonObject): Answer {
  const most = numberMember(body, 'most') ?? 0
  if (!Number.isInteger(most) || most < 1 || most > MOST_CHANGES) return jsonAnswer(400, { status: 'bad-request' })
  if (copy.writtenAt() === undefined) return jsonAnswer(503, { status: 'not-ready' })
  const { identifiers, ...page } = copy.changesAfter(textMember(body, 'after'), most)
  return jsonAnswer(200, { status: 'ok', ...page, certificateIdentifiers: [...new Set(identifiers)] })
}

function aggregate({ copy, provinceOf }: MotDeps, appId: string, body: JsonObject): Answer {
  const province = provinceOf(appId)
  const batch = parseBatch(body, isJsonObject)
  if (province === undefined) return jsonAnswer(403, { status: 'forbidden' })
  if (batch === undefined) return jsonAnswer(400, { status: 'bad-request' })
  if (batch.provinceCode !== province) return jsonAnswer(403, { status: 'forbidden' })
  copy.write(batch)
  return jsonAnswer(200, { status: 'ok', accepted: batch.rows.length })
}
