import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { BoundPerson, SignedInViewer } from '../identity/viewer.ts'
import type { CompanyAgents } from './company-agent.ts'

/** What ending needs; `now` in milliseconds. */
export interface EndAgentDeps {
  readonly agents: CompanyAgents
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** 撤销经办人: either side ends an appointment; `not-found` when there is none that runs. */
export type EndAgent = (
  viewer: SignedInViewer & { readonly person: BoundPerson },
  agentId: string,
  requestId: string,
) => Promise<Result<void, 'not-found' | 'evidence-unavailable'>>

/** Makes the use case. */
export function createEndAgent(deps: EndAgentDeps): EndAgent {
  return async (viewer, agentId, requestId) => {
    const at = deps.now()
    const mine = await deps.agents.listFor(viewer.person, civilDay(at))
    const known = mine.some((one) => one.agentId === agentId)
    const entry = { entryId: deps.newId(), at, event: 'agent-ended', asker: askerOf(viewer), requestId } as const
    const outcome = known ? ({ outcome: 'done' } as const) : ({ outcome: 'refused', reasons: ['not-found'] } as const)
    const recorded = await deps.evidence.record({ ...entry, ...outcome })
    if (!recorded.ok) return recorded
    return known && (await deps.agents.end(viewer.person, agentId, at)) ? succeed(undefined) : fail('not-found')
  }
}
