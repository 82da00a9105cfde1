import type { Application } from 'shared-types/contracts/applications.ts'
import type { NextStep } from 'shared-types/vocabulary/application-decisions.ts'
import type { ApplicationState } from 'shared-types/vocabulary/application-states.ts'
import { isEndState, mayBeWithdrawn } from 'shared-types/vocabulary/application-states.ts'
import { certificateKindFacts } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { StoredApplication } from './application.ts'

/** When the progress of a province was last heard, in milliseconds; undefined: not since the gateway began. */
export type HeardOf = (province: string) => number | undefined

/** A state that nobody confirmed for so long is told as old. */
const STALE_MS = 60_000

const NEXT: Readonly<Record<Exclude<ApplicationState, 'submitted' | 'issued'>, NextStep>> = {
  'supplement-required': 'hand-in-supplement',
  accepted: 'wait-for-review',
  reviewing: 'wait-for-review',
  approved: 'wait-for-issue',
  'not-accepted': 'read-decision',
  rejected: 'read-decision',
  withdrawn: 'none',
}

/** 下一步 of an application. */
export function nextStepOf({ state, deliveredAt, matter }: StoredApplication): NextStep {
  if (state === 'submitted') return deliveredAt === undefined ? 'wait-for-delivery' : 'wait-for-acceptance'
  if (state === 'issued') return matter === 'cancellation' || matter === 'transfer' ? 'none' : 'show-certificate'
  return NEXT[state]
}

const instant = (at: number): string => new Date(at).toISOString()

/** The application as its applicant sees it. */
export function applicationAnswer(stored: StoredApplication, heardOf: HeardOf, now: number): Application {
  const facts = certificateKindFacts(stored.kind)
  const heardAt = Math.max(stored.heardAt, isEndState(stored.state) ? 0 : (heardOf(stored.province) ?? 0))
  const { deliveredAt, supplement, reason, remedy } = stored
  return {
    applicationId: stored.applicationId,
    receiptNumber: stored.receiptNumber,
    kindId: stored.kindId,
    province: stored.province,
    kind: stored.kind,
    typeCode: facts?.typeCode ?? '',
    title: facts?.title ?? '',
    matter: stored.matter,
    issueReason: stored.issueReason,
    applicant: stored.applicant,
    free: true,
    authority: stored.authority,
    state: stored.state,
    nextStep: nextStepOf(stored),
    promisedDate: stored.promisedDay,
    submittedAt: instant(stored.submittedAt),
    ...(deliveredAt === undefined ? {} : { deliveredAt: instant(deliveredAt) }),
    steps: stored.steps.map(({ state, at }) => ({ state, at: instant(at) })),
    ...(supplement === undefined ? {} : { supplement }),
    ...(reason === undefined ? {} : { reason }),
    ...(remedy === undefined ? {} : { remedy }),
    withdrawable: mayBeWithdrawn(stored.state),
    assisted: stored.assisted,
    asOf: instant(heardAt),
    stale: !isEndState(stored.state) && now - heardAt > STALE_MS,
  }
}
