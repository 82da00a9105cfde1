import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { ShapeForm } from '../design/components/shape.tsx'
import type { SessionState } from '../identity/session-keeper.ts'
import type { KeyValueStorage } from '../platform/ports.ts'
import { CHECK_OUTCOMES, type CheckFacts } from './verdict.ts'

/** 最近核验的一条: moment, verdict and kind; never a name, a number, a plate or the code itself. */
export type RecentCheck = Pick<CheckFacts, 'at' | 'form' | 'outcome' | 'offline' | 'kinds' | 'province'>

/** 最近核验 of the officer who is signed in; empty for anybody else. */
export interface RecentChecks {
  readonly list: ObservedValue<readonly RecentCheck[]>
  readonly add: (session: SessionState, facts: CheckFacts) => void
  readonly wipe: (account: string) => void
}

/** What it needs; `session` is followed, so that a sign-out wipes. */
export interface RecentChecksPorts {
  readonly storage: KeyValueStorage
  readonly session: ObservedValue<SessionState>
  readonly nowMs: () => number
}

/** Bounds of what is kept (assumed: one shift). */
export const MOST_RECENT_CHECKS = 20
export const RECENT_CHECKS_KEPT_MS = 24 * 3_600_000

const FORMS: readonly ShapeForm[] = ['pass', 'doubt', 'fail', 'unusable']
const keyOf = (account: string) => `recent-checks:${account}`

function isRecentCheck(value: unknown): value is RecentCheck {
  if (typeof value !== 'object' || value === null) return false
  if (!('at' in value && 'form' in value && 'outcome' in value && 'offline' in value && 'kinds' in value)) return false
  const { at, form, outcome, offline, kinds } = value
  const province: unknown = 'province' in value ? value.province : undefined
  const placed = province === undefined || (typeof province === 'string' && /^[1-9][0-9]$/.test(province))
  const worded = FORMS.some((known) => known === form) && CHECK_OUTCOMES.some((known) => known === outcome)
  const shaped = typeof at === 'number' && typeof offline === 'boolean'
  return shaped && worded && placed && Array.isArray(kinds) && kinds.every((kind) => typeof kind === 'number')
}

function readKept(storage: KeyValueStorage, account: string, nowMs: number): readonly RecentCheck[] {
  try {
    const kept: unknown = JSON.parse(storage.read(keyOf(account)) ?? '[]')
    const checks = Array.isArray(kept) ? kept.filter(isRecentCheck) : []
    return checks.filter(({ at }) => nowMs - at < RECENT_CHECKS_KEPT_MS).slice(0, MOST_RECENT_CHECKS)
  } catch {
    // damaged: nothing is lost but a convenience
    return []
  }
}

const accountOf = ({ account, viewer, signedIn }: SessionState) =>
  signedIn && viewer?.kind === 'inspector' ? account : undefined

/** Makes them; changing the account shows that account's own, and the end of a session wipes its. */
export function createRecentChecks({ storage, session, nowMs }: RecentChecksPorts): RecentChecks {
  let shown = accountOf(session.read())
  const listOf = (account: string | undefined) => (account === undefined ? [] : readKept(storage, account, nowMs()))
  const list = createObservedValue(listOf(shown))
  const wipe = (account: string) => {
    storage.remove(keyOf(account))
    if (account === shown) list.write([])
  }
  session.subscribe(() => {
    const state = session.read()
    const ended = shown !== undefined && (state.account === undefined || (state.account === shown && !state.signedIn))
    if (ended && shown !== undefined) wipe(shown)
    shown = accountOf(state)
    list.write(listOf(shown))
  })
  return {
    list,
    wipe,
    add: (state, { at, form, outcome, offline, kinds, province }) => {
      const account = accountOf(state)
      if (account === undefined) return
      const check = { at, form, outcome, offline, kinds, ...(province === undefined ? {} : { province }) }
      const next = [check, ...readKept(storage, account, nowMs())].slice(0, MOST_RECENT_CHECKS)
      storage.write(keyOf(account), JSON.stringify(next))
      if (account === shown) list.write(next)
    },
  }
}
