import type { Sensitive } from '../release/sensitive.ts'
import type { Inspector } from './viewer.ts'

/** What an officer types in to activate; the code came from the agency. */
export interface ActivationFacts {
  readonly agencyCode: string
  readonly badgeNumber: string
  readonly activationCode: Sensitive<string>
  readonly accountId: string
}

/** Port: officers 执法人员 as the administrator enrolled them. */
export interface InspectorRegister {
  /** The officer whom these facts name; undefined when any is wrong or the code belongs to another account. */
  findActivatable(facts: ActivationFacts): Promise<Inspector | undefined>
  /** Activates; false when the code went to another account meanwhile. An account is one officer: an earlier one ends. */
  activate(facts: ActivationFacts, at: number): Promise<boolean>
}

/** An officer as enrolled. `area` is the competence 执法区域, a GB/T 2260 prefix. */
export interface EnrolledInspector {
  readonly badgeNumber: string
  readonly agencyCode: string
  readonly agencyName: string
  readonly name: Sensitive<string>
  readonly area: string
  readonly province: string
}

/** An officer in the administrator's list. */
export interface ListedInspector extends EnrolledInspector {
  readonly state: 'enrolled' | 'code-made' | 'activated'
}

/** Port: how the administrator keeps the register. */
export interface InspectorEnrolment {
  /** Enrols or updates by agency and badge; an activation stays as it is. */
  enrol(inspector: EnrolledInspector, at: number): Promise<'added' | 'updated'>
  list(): Promise<readonly ListedInspector[]>
  /**
   * Sets the activation code. A new code ends the activation made with an earlier one; the same code changes nothing.
   * False when there is no such officer.
   */
  setActivationCode(agencyCode: string, badgeNumber: string, activationCode: Sensitive<string>): Promise<boolean>
}
