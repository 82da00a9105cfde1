import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { AuditEvent } from '../evidence/audit-entry.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { BoundPerson, SignedInViewer } from '../identity/viewer.ts'
import type { Delegations, FoundDelegation } from './delegation.ts'

/** What accepting and ending need; `now` in milliseconds. */
export interface SettleDelegationDeps {
  readonly delegations: Delegations
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** `not-found`: no such delegation of this viewer; `state-conflict`: it is over. */
export type SettleDelegationFailure = 'not-found' | 'state-conflict' | 'evidence-unavailable'

/** One step on a delegation 授权亮证 by one of its sides. */
export type SettleDelegation = (
  viewer: SignedInViewer & { readonly person: BoundPerson },
  delegationId: string,
  requestId: string,
) => Promise<Result<void, SettleDelegationFailure>>

interface Step {
  readonly event: AuditEvent
  /** What the step leads to: `take` it, `done` before, or why it is refused. */
  decide(found: FoundDelegation | undefined, day: string): 'take' | 'done' | 'not-found' | 'state-conflict'
  take(person: BoundPerson, delegationId: string, day: string, at: number): Promise<boolean>
}

function createStep(deps: SettleDelegationDeps, step: Step, side?: FoundDelegation['side']): SettleDelegation {
  return async (viewer, delegationId, requestId) => {
    const at = deps.now()
    const day = civilDay(at)
    const mine = await deps.delegations.listFor(viewer.person, day)
    const found = mine.find((one) => one.delegationId === delegationId && (side === undefined || one.side === side))
    const decision = step.decide(found, day)
    if (decision === 'done') return succeed(undefined)
    const entry = { entryId: deps.newId(), at, event: step.event, asker: askerOf(viewer), requestId } as const
    const refused = decision === 'take' ? undefined : decision
    const outcome =
      refused === undefined ? ({ outcome: 'done' } as const) : ({ outcome: 'refused', reasons: [refused] } as const)
    const recorded = await deps.evidence.record({ ...entry, ...outcome })
    if (!recorded.ok) return recorded
    if (refused !== undefined) return fail(refused)
    // The other side may have ended it in this very moment.
    return (await step.take(viewer.person, delegationId, day, at)) ? succeed(undefined) : fail('state-conflict')
  }
}

/** 收下授权: the driver accepts an offer; accepting twice is fine. */
export function createAcceptDelegation(deps: SettleDelegationDeps): SettleDelegation {
  const step: Step = {
    event: 'delegation-accepted',
    decide: (found, day) => {
      if (found === undefined) return 'not-found'
      if (found.ended || found.to < day) return 'state-conflict'
      return found.accepted ? 'done' : 'take'
    },
    take: (person, delegationId, day, at) => deps.delegations.accept(person, delegationId, day, at),
  }
  return createStep(deps, step, 'received')
}

/** 收回或谢绝: either side ends a delegation; ending it twice is fine. */
export function createEndDelegation(deps: SettleDelegationDeps): SettleDelegation {
  const step: Step = {
    event: 'delegation-ended',
    decide: (found) => {
      if (found === undefined) return 'not-found'
      return found.ended ? 'done' : 'take'
    },
    take: (person, delegationId, day, at) => deps.delegations.end(person, delegationId, day, at),
  }
  return createStep(deps, step)
}
