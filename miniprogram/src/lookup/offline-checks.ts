import type { OfflineCheck, OfflineCheckOutcome } from 'shared-types/contracts/offline-checks.ts'
import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { SessionState } from '../identity/session-keeper.ts'
import type { RandomBytes, SealedStorage } from '../platform/ports.ts'
import type { CheckFacts } from '../verification/verdict.ts'
import { reportOfflineChecks } from './lookup-api.ts'

/** A check that came to another conclusion once the network was back. */
export interface ChangedCheck {
  readonly at: string
  readonly outcome: OfflineCheckOutcome
}

/** 待复查: checks made without network, kept sealed until the gateway has judged them again. */
export interface OfflineChecks {
  readonly waiting: ObservedValue<number>
  /** Only what changed is told. */
  readonly changed: ObservedValue<readonly ChangedCheck[]>
  /** Keeps a verdict of the phone itself about a code that was read; anything else is not kept. */
  readonly keep: (session: SessionState, code: string, facts: CheckFacts) => Promise<void>
  readonly send: () => Promise<void>
  readonly seen: () => void
}

/** What it needs. */
export interface OfflineChecksPorts {
  readonly gateway: Gateway
  readonly sealed: SealedStorage
  readonly session: ObservedValue<SessionState>
  readonly randomBytes: RandomBytes
}

const keyOf = (account: string) => `offline-checks:${account}`
const MOST_IN_ONE_REPORT = 20
/** More are not kept: the oldest is dropped. */
const MOST_KEPT = 200
/** What the gateway will never take. */
const FINAL: readonly GatewayFailure[] = ['request-invalid', 'not-allowed', 'body-too-large']

/** RFC 9562, version 4. */
function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  }).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function parse(text: string | undefined): readonly OfflineCheck[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    // cut off: made by a program that was ended while it wrote
    return []
  }
}

function officerOf({ account, viewer, signedIn }: SessionState): string | undefined {
  return signedIn && viewer?.kind === 'inspector' ? account : undefined
}

function conclusionOf({ outcome }: CheckFacts): OfflineCheck['conclusion'] {
  return outcome === 'pass' || outcome === 'doubt' ? outcome : 'fail'
}

/** What one report leaves waiting, and what it brought; undefined when the gateway could not be asked. */
async function reportSome(gateway: Gateway, kept: readonly OfflineCheck[]) {
  const asked = kept.slice(0, MOST_IN_ONE_REPORT)
  const rest = kept.slice(asked.length)
  const told = await reportOfflineChecks(gateway, asked)
  if (!told.ok) return FINAL.includes(told.failure) ? { rest, later: [], news: [] } : undefined
  const outcomeOf = (check: OfflineCheck) => told.value.find(({ checkId }) => checkId === check.checkId)
  const later = asked.filter((check) => outcomeOf(check)?.outcome === 'try-later')
  const news = asked.flatMap((check): readonly ChangedCheck[] => {
    const outcome = outcomeOf(check)
    return outcome?.changed === true ? [{ at: check.at, outcome }] : []
  })
  return { rest, later, news }
}

/** What is kept sealed of an account. */
function shelfOf(sealed: SealedStorage) {
  return {
    read: async (account: string) => parse(await sealed.read(keyOf(account))),
    write: async (account: string, checks: readonly OfflineCheck[]) => {
      if (checks.length === 0) await sealed.remove(keyOf(account))
      else await sealed.write(keyOf(account), JSON.stringify(checks))
    },
  }
}

/** Makes it; whoever signs out takes what waits with him. */
export function createOfflineChecks({ gateway, sealed, session, randomBytes }: OfflineChecksPorts): OfflineChecks {
  const waiting = createObservedValue(0)
  const changed = createObservedValue<readonly ChangedCheck[]>([])
  const shelf = shelfOf(sealed)
  let underWay: Promise<void> = Promise.resolve()
  /** One at a time, so that nothing that was just kept is written over. */
  const inTurn = (work: () => Promise<void>) => (underWay = underWay.then(work, work))
  const write = async (account: string, checks: readonly OfflineCheck[]) => {
    await shelf.write(account, checks)
    if (account === officerOf(session.read())) waiting.write(checks.length)
  }
  const sendAll = async (): Promise<void> => {
    const account = officerOf(session.read())
    if (account === undefined) return
    const kept = await shelf.read(account)
    waiting.write(kept.length)
    const reported = kept.length === 0 ? undefined : await reportSome(gateway, kept)
    if (reported === undefined) return
    const { rest, later, news } = reported
    await write(account, [...later, ...rest])
    if (news.length > 0) changed.write([...changed.read(), ...news])
    if (later.length === 0 && rest.length > 0) await sendAll()
  }
  let whose = officerOf(session.read())
  session.subscribe(() => {
    const account = officerOf(session.read())
    if (account === whose) return
    if (whose !== undefined) void sealed.remove(keyOf(whose))
    whose = account
    waiting.write(0)
    changed.write([])
  })
  const keep: OfflineChecks['keep'] = (state, code, facts) =>
    inTurn(async () => {
      const account = officerOf(state)
      const isCode = facts.kinds.length > 0 || facts.outcome === 'doubt'
      const random = await randomBytes(16)
      if (account === undefined || !facts.offline || !isCode || !random.ok) return
      const at = new Date(facts.at).toISOString()
      const check = { checkId: uuidOf(random.value), code, at, conclusion: conclusionOf(facts) }
      await write(account, [...(await shelf.read(account)), check].slice(-MOST_KEPT))
    })
  return { waiting, changed, keep, send: () => inTurn(sendAll), seen: () => changed.write([]) }
}
