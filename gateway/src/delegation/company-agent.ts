import type { AgentScope } from 'shared-types/vocabulary/people.ts'
import type { RunningAppointment } from '../certificates/standing-rights.ts'
import type { Claim } from '../identity/claim.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** 经办人: an appointment about to be made; `until` is its last day `YYYY-MM-DD` in UTC+8. */
export interface NewAppointment {
  readonly agentId: string
  readonly appointerRef: string
  readonly companyCode: Sensitive<string>
  readonly companyName: Sensitive<string>
  readonly agent: Claim
  readonly scope: readonly AgentScope[]
  readonly until: string
  readonly at: number
}

/** An appointment as one of its sides finds it. */
export interface FoundAppointment {
  readonly agentId: string
  readonly side: 'given' | 'received'
  readonly companyName: Sensitive<string>
  readonly agentName: Sensitive<string>
  readonly scope: readonly AgentScope[]
  readonly until: string
}

/** Port: company agents 经办人. An agent is a bound person whose number and name are those of the appointment. */
export interface CompanyAgents {
  appoint(appointment: NewAppointment): Promise<void>
  /** Appointments that run on the day or later and were not ended, newest first, at most 500. */
  listFor(person: BoundPerson, day: string): Promise<readonly FoundAppointment[]>
  /** Ends one that the person is a side of; false when there is none, or it ended before. */
  end(person: BoundPerson, agentId: string, at: number): Promise<boolean>
  appointmentsOf(person: BoundPerson, day: string): Promise<readonly RunningAppointment[]>
  isRunning(agentId: string, day: string): Promise<boolean>
}
