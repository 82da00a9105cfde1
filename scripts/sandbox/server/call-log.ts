import { objectMember, parseJsonObject, type Exchange } from './exchange.ts'

/** One call as `GET /sandbox/calls` shows it: names of what was sent and asked for, never a value. */
export interface RecordedCall {
  readonly upstream: string
  readonly path: string
  /** Names of the body's members (or of the query's). */
  readonly members: readonly string[]
  /** The items asked for, where the call selects items. */
  readonly fields?: readonly string[]
  readonly at: string
  /** HTTP status of the answer; absent when a fault gave none. */
  readonly status?: number
}

/** The latest calls of one upstream. */
export interface CallLog {
  list(): readonly RecordedCall[]
  record(exchange: Exchange, status: number | undefined): void
}

/** Older calls are forgotten, so that a long run stays small. */
const KEPT = 5_000
/** What a name looks like on these wires; anything else could be a value in the wrong place. */
const NAME_FORM = /^[A-Za-z][A-Za-z_]{0,31}$/
const OTHER = '(other)'

/**
 * `fieldsMember` lists the items asked for; `dataMember` holds what is asked where that is not the body itself; calls of
 * `ignoredPath` are not the gateway's and not recorded.
 */
export interface CallLogOptions {
  readonly dataMember?: string
  readonly fieldsMember?: string
  readonly ignoredPath?: string
}

/** The call log of one upstream. */
export function createCallLog(upstream: string, now: () => number, options: CallLogOptions = {}): CallLog {
  const { dataMember, fieldsMember, ignoredPath } = options
  const calls: RecordedCall[] = []
  return {
    list: () => calls,
    record: (exchange, status) => {
      if (exchange.path === ignoredPath) return
      const whole = parseJsonObject(exchange.body) ?? {}
      const body = dataMember === undefined ? whole : objectMember(whole, dataMember)
      const asked = fieldsMember === undefined ? undefined : body[fieldsMember]
      calls.push({
        upstream,
        path: exchange.path.length <= 100 ? exchange.path : OTHER,
        members: [...exchange.query.keys(), ...Object.keys(body)].map(nameOf),
        ...(Array.isArray(asked) ? { fields: asked.map(nameOf) } : {}),
        at: new Date(now()).toISOString(),
        ...(status === undefined ? {} : { status }),
      })
      if (calls.length > KEPT) calls.splice(0, calls.length - KEPT)
    },
  }
}

function nameOf(value: unknown): string {
  return typeof value === 'string' && NAME_FORM.test(value) ? value : OTHER
}
