import type { StandingRights } from '../certificates/standing-rights.ts'
import type { CompanyAgents } from './company-agent.ts'
import type { Delegations } from './delegation.ts'

/** The rights that others gave a person, from delegations 授权亮证 and appointments 经办人. */
export function standingRightsOf(delegations: Delegations, agents: CompanyAgents): StandingRights {
  return {
    authorisationsOf: (person, day) => delegations.authorisationsOf(person, day),
    isRunning: (delegationId, day) => delegations.isRunning(delegationId, day),
    appointmentsOf: (person, day) => agents.appointmentsOf(person, day),
    isAppointed: (agentId, day) => agents.isRunning(agentId, day),
  }
}
