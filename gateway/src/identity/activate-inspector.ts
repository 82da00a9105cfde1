import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { Sensitive } from '../release/sensitive.ts'
import { askerOf } from './audit-asker.ts'
import type { InspectorRegister } from './inspector-register.ts'
import type { SignedInViewer } from './viewer.ts'

/** What activating needs; `now` in milliseconds. */
export interface ActivateInspectorDeps {
  readonly register: InspectorRegister
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** Agency, badge and code as typed. */
export interface InspectorActivation {
  readonly agencyCode: string
  readonly badgeNumber: string
  readonly activationCode: string
}

/** `activation-refused` covers every wrong fact and a code of another account, never saying which. */
export type ActivateInspectorFailure = 'activation-refused' | 'evidence-unavailable'

/** 执法人员激活: makes the account that of an enrolled officer; repeating the own activation is fine. */
export type ActivateInspector = (
  viewer: SignedInViewer,
  activation: InspectorActivation,
  requestId: string,
) => Promise<Result<SignedInViewer, ActivateInspectorFailure>>

/** Makes the use case. */
export function createActivateInspector(deps: ActivateInspectorDeps): ActivateInspector {
  return async (viewer, { agencyCode, badgeNumber, activationCode }, requestId) => {
    const code = new Sensitive(activationCode.trim())
    const facts = { agencyCode, badgeNumber, activationCode: code, accountId: viewer.accountId }
    const inspector = await deps.register.findActivatable(facts, deps.now())
    const activated = inspector === undefined ? viewer : { ...viewer, inspector }
    const entry = { at: deps.now(), event: 'inspector-activated', asker: askerOf(activated), requestId } as const
    const refuse = async (): Promise<Result<never, ActivateInspectorFailure>> => {
      const refusal = { ...entry, entryId: deps.newId(), asker: askerOf(viewer) }
      const recorded = await deps.evidence.record({ ...refusal, outcome: 'refused', reasons: ['activation-refused'] })
      return recorded.ok ? fail('activation-refused') : recorded
    }
    if (inspector === undefined) return refuse()
    const recorded = await deps.evidence.record({ ...entry, entryId: deps.newId(), outcome: 'done' })
    if (!recorded.ok) return recorded
    // Between the look and this step another account may have used the code up.
    return (await deps.register.activate(facts, deps.now())) ? succeed(activated) : refuse()
  }
}
