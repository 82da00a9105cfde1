import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { KeyValueStorage } from '../platform/ports.ts'
import { spanEnd, type CodeSpan, type ReadySet } from './ready-code.ts'

/** 备码存放: the last set of each account on this phone, so that a restart without network still shows a code. */
export interface ReadyStore {
  readonly read: (account: string) => ReadySet | undefined
  /** Keeps a set; false when the phone has no room for it: it then lives only as long as the program. */
  readonly keep: (account: string, set: ReadySet) => boolean
  /** Notes that somebody may have seen a code of the stretch with this attestation (of either view). */
  readonly markShown: (account: string, span: CodeSpan) => void
  /** Drops the stretches that are over, with their seeds; `nowSeconds` by a clock that is certain. */
  readonly dropEnded: (account: string, nowSeconds: number) => void
  /** At sign-out, and when an account's identity changes. */
  readonly wipe: (account: string) => void
  /** Counts the wipes of an account: what was asked before one is not kept after it. */
  readonly wipes: (account: string) => number
  /** Grows with every change, so that views follow. */
  readonly changes: ObservedValue<number>
}

const keyOf = (account: string) => `ready-codes:${account}`

const isCode = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  const { attestation, seed, chainLength, notBefore, steps }: Readonly<Record<string, unknown>> = { ...value }
  const texts = typeof attestation === 'string' && typeof seed === 'string'
  return texts && [chainLength, notBefore, steps].every((one) => typeof one === 'number' && Number.isFinite(one))
}

const isSpan = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  const { public: forPublic, inspection, madeAt }: Readonly<Record<string, unknown>> = { ...value }
  return isCode(forPublic) && isCode(inspection) && typeof madeAt === 'number'
}

function parseSet(text: string | undefined): ReadySet | undefined {
  if (text === undefined) return undefined
  try {
    const set: ReadySet = JSON.parse(text)
    const whole = Array.isArray(set.certificateIds) && Array.isArray(set.spans) && set.spans.every(isSpan)
    return whole && typeof set.host === 'string' && typeof set.wantedUntil === 'number' ? set : undefined
  } catch {
    // written by an older version or cut off: made ready again with the next contact
    return undefined
  }
}

/** Keeps sets in the phone's storage under the account's name; seeds die with their stretch. */
export function createReadyStore(storage: KeyValueStorage): ReadyStore {
  const changes = createObservedValue(0)
  const wiped = new Map<string, number>()
  const changed = () => changes.write(changes.read() + 1)
  const read = (account: string) => parseSet(storage.read(keyOf(account)))
  const keep = (account: string, set: ReadySet) => {
    const kept = storage.write(keyOf(account), JSON.stringify(set))
    changed()
    return kept
  }
  const remove = (account: string) => {
    storage.remove(keyOf(account))
    changed()
  }
  return {
    changes,
    read,
    keep,
    markShown: (account, { public: { attestation } }) => {
      const set = read(account)
      const isThis = (span: CodeSpan) => span.public.attestation === attestation && !span.shown
      if (!set?.spans.some(isThis)) return
      keep(account, { ...set, spans: set.spans.map((span) => (isThis(span) ? { ...span, shown: true } : span)) })
    },
    dropEnded: (account, nowSeconds) => {
      const set = read(account)
      const running = set?.spans.filter((span) => spanEnd(span) > nowSeconds) ?? []
      if (!set || running.length === set.spans.length) return
      if (running.length === 0) remove(account)
      else keep(account, { ...set, spans: running })
    },
    wipe: (account) => {
      wiped.set(account, (wiped.get(account) ?? 0) + 1)
      remove(account)
    },
    wipes: (account) => wiped.get(account) ?? 0,
  }
}
