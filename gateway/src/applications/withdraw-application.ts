import type { Application } from 'shared-types/contracts/applications.ts'
import { mayBeWithdrawn } from 'shared-types/vocabulary/application-states.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { HolderViewer } from '../identity/viewer.ts'
import { applicationAnswer, type HeardOf } from './application-answer.ts'
import type { Applications, StoredApplication } from './application.ts'
import type { ApplicationDirectory } from './province-applications.ts'

/** What withdrawing needs; `now` in milliseconds. */
export interface WithdrawApplicationDeps {
  readonly applications: Applications
  readonly provinces: ApplicationDirectory
  readonly evidence: EvidenceLog
  readonly heardOf: HeardOf
  readonly now: () => number
  readonly newId: () => string
}

/** `state-conflict`: it is decided already, here or at the province. */
export type WithdrawFailure = 'not-found' | 'state-conflict' | 'upstream-unavailable' | 'evidence-unavailable'

/** 撤回: ends an application before it is decided. Withdrawn again, it is withdrawn. */
export type WithdrawApplication = (
  viewer: HolderViewer,
  applicationId: string,
  requestId: string,
) => Promise<Result<Application, WithdrawFailure>>

/** The province decides whether it is too late; a message that is still on its way finds the application withdrawn. */
async function settle(
  { provinces, applications, now }: WithdrawApplicationDeps,
  stored: StoredApplication,
): Promise<Result<void, WithdrawFailure>> {
  if (!mayBeWithdrawn(stored.state)) return fail('state-conflict')
  const agreed = await provinces.find(stored.province)?.withdraw(stored.receiptNumber)
  if (agreed === undefined) return fail('upstream-unavailable')
  if (!agreed.ok) return fail(agreed.failure === 'conflict' ? 'state-conflict' : 'upstream-unavailable')
  return (await applications.withdraw(stored.applicationId, now())) ? succeed(undefined) : fail('state-conflict')
}

/** Makes the use case. */
export function createWithdrawApplication(deps: WithdrawApplicationDeps): WithdrawApplication {
  return async (viewer, applicationId, requestId) => {
    const at = deps.now()
    const day = civilDay(at)
    const stored = await deps.applications.find(viewer.person, day, applicationId)
    if (stored?.state === 'withdrawn') return succeed(applicationAnswer(stored, deps.heardOf, at))
    const settled = stored === undefined ? fail<WithdrawFailure>('not-found') : await settle(deps, stored)
    const recorded = await deps.evidence.record({
      entryId: deps.newId(),
      at,
      event: 'application-withdrawn',
      asker: askerOf(viewer),
      purpose: 'apply',
      requestId,
      ...(settled.ok ? { outcome: 'done' } : { outcome: 'refused', reasons: [settled.failure] }),
    })
    if (!recorded.ok) return recorded
    if (!settled.ok) return settled
    const now = await deps.applications.find(viewer.person, day, applicationId)
    return now === undefined ? fail('not-found') : succeed(applicationAnswer(now, deps.heardOf, at))
  }
}
