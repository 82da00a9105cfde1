import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import type { Bindings } from './account.ts'
import { askerOf } from './audit-asker.ts'
import type { EndRunningCodes } from './running-codes.ts'
import type { SignedInViewer } from './viewer.ts'

/** What ending a binding needs; `now` in milliseconds. */
export interface UnbindIdentityDeps {
  readonly bindings: Bindings
  readonly evidence: EvidenceLog
  readonly runningCodes: EndRunningCodes
  readonly now: () => number
  readonly newId: () => string
}

/** 解除绑定: ends the binding of the account, and first the codes that run for the person. Fine when none is bound. */
export type UnbindIdentity = (
  viewer: SignedInViewer,
  requestId: string,
) => Promise<Result<void, 'evidence-unavailable'>>

/** Makes the use case. */
export function createUnbindIdentity(deps: UnbindIdentityDeps): UnbindIdentity {
  return async (viewer, requestId) => {
    const { accountId, person } = viewer
    if (person === undefined) return succeed(undefined)
    const at = deps.now()
    const entry = { entryId: deps.newId(), at, event: 'identity-unbound', outcome: 'done', requestId } as const
    const recorded = await deps.evidence.record({ ...entry, asker: askerOf(viewer) })
    if (!recorded.ok) return recorded
    await deps.runningCodes.endForPerson(person.personRef, at)
    await deps.bindings.unbind(accountId)
    return succeed(undefined)
  }
}
