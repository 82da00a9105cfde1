import type { CompanyAgent } from 'shared-types/contracts/company-agents.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { SignedInViewer } from '../identity/viewer.ts'
import type { CompanyAgents, FoundAppointment } from './company-agent.ts'

/** What listing needs; `now` in milliseconds. */
export interface ListAgentsDeps {
  readonly agents: CompanyAgents
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** Both sides of the viewer's appointments 经办人 that run, newest first; empty for nobody bound. */
export type ListAgents = (
  viewer: SignedInViewer,
  requestId: string,
) => Promise<Result<{ agents: CompanyAgent[] }, 'evidence-unavailable'>>

function answerOf({ agentId, side, companyName, agentName, scope, until }: FoundAppointment): CompanyAgent {
  const named = side === 'given' ? { agentName: agentName.reveal() } : {}
  return { agentId, side, companyName: companyName.reveal(), ...named, scope: [...scope], until }
}

/** Makes the use case. */
export function createListAgents(deps: ListAgentsDeps): ListAgents {
  return async (viewer, requestId) => {
    const { person } = viewer
    if (person === undefined) return succeed({ agents: [] })
    const at = deps.now()
    const found = await deps.agents.listFor(person, civilDay(at))
    const entry = { entryId: deps.newId(), at, event: 'agents-listed', outcome: 'released', requestId } as const
    const recorded = await deps.evidence.record({ ...entry, asker: askerOf(viewer) })
    return recorded.ok ? succeed({ agents: found.map(answerOf) }) : recorded
  }
}
