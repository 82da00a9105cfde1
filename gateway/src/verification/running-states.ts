import { LRUCache } from 'lru-cache'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Purpose } from 'shared-types/vocabulary/release-words.ts'
import type { Confirmation, ConfirmationRequest, ConfirmCertificates } from '../certificates/confirm-certificates.ts'

const ASK_AGAIN_AFTER_MS = 10_000
const REMEMBERED_CODES = 20_000
const REMEMBERED_MS = 24 * 3_600_000

/** What is asked: which running or printed code, for which purpose, and the fields that the purpose may need. */
export interface StateQuestion {
  readonly codeKey: string
  readonly purpose: Purpose
  readonly fields: readonly CertificateField[]
  readonly entries: readonly ConfirmationRequest[]
}

/** 当前状态: one answer for each entry; where nobody can be reached `lastKnown` is what was told last, never a state. */
export interface RunningState {
  readonly confirmation: Confirmation
  readonly lastKnown?: Confirmation & { readonly outcome: 'confirmed' }
}

/** Asks upstreams for the present state of a running code, at most once in ten seconds for a code and purpose. */
export type FindRunningStates = (question: StateQuestion) => Promise<readonly RunningState[]>

interface Asked {
  readonly at: number
  readonly states: Promise<readonly RunningState[]>
}

/** Makes the question. The memory stands before the release policy and is keyed by purpose. */
export function createFindRunningStates(confirm: ConfirmCertificates, now: () => number): FindRunningStates {
  const asked = new LRUCache<string, Asked>({ max: REMEMBERED_CODES, ttl: REMEMBERED_MS })
  return (question) => {
    const key = `${question.codeKey}|${question.purpose}`
    const before = asked.get(key)
    if (before && now() - before.at < ASK_AGAIN_AFTER_MS) return before.states
    const states = ask(confirm, question, before)
    asked.set(key, { at: now(), states })
    return states
  }
}

async function ask(
  confirm: ConfirmCertificates,
  question: StateQuestion,
  before: Asked | undefined,
): Promise<readonly RunningState[]> {
  const confirmations = await confirm(question.entries, question.fields)
  const earlier = await before?.states
  return confirmations.map((confirmation, index) => {
    const lastKnown = confirmation.outcome === 'unreachable' ? lastKnownOf(earlier?.[index]) : undefined
    return lastKnown ? { confirmation, lastKnown } : { confirmation }
  })
}

function lastKnownOf(earlier: RunningState | undefined): RunningState['lastKnown'] {
  return earlier?.confirmation.outcome === 'confirmed' ? earlier.confirmation : earlier?.lastKnown
}
