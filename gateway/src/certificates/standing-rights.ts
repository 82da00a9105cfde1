import type { AgentScope } from 'shared-types/vocabulary/people.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** 授权亮证 that a driver has accepted and that runs on the day asked for. */
export interface AcceptedAuthorisation {
  readonly delegationId: string
  readonly identifier: Sensitive<string>
  readonly province: ProvinceCode
  /** Last day `YYYY-MM-DD` on which the driver may show the certificate. */
  readonly to: string
}

/** 经办人 appointment that runs on the day asked for. */
export interface RunningAppointment {
  readonly agentId: string
  readonly companyCode: Sensitive<string>
  readonly scope: readonly AgentScope[]
}

/** Port: rights that somebody else gave the viewer. Days are `YYYY-MM-DD` in UTC+8. */
export interface StandingRights {
  authorisationsOf(person: BoundPerson, day: string): Promise<readonly AcceptedAuthorisation[]>
  isRunning(delegationId: string, day: string): Promise<boolean>
  appointmentsOf(person: BoundPerson, day: string): Promise<readonly RunningAppointment[]>
  /** Whether the appointment still runs; `false` also when there is none. */
  isAppointed(agentId: string, day: string): Promise<boolean>
}
