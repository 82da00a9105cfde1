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
  /**
   * The officer whom these facts name; undefined when any is wrong, the code belongs to another account, or the officer is
   * suspended or the enforcement certificate over.
   */
  findActivatable(facts: ActivationFacts, at: number): Promise<Inspector | undefined>
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
  /** 执法证号, of the enforcement certificate. */
  readonly certificateNumber: Sensitive<string>
  /** 有效期至: its last day `YYYY-MM-DD`; the account ends with it. */
  readonly certificateUntil: string
}

/** An officer in the administrator's list. */
export interface ListedInspector extends Omit<EnrolledInspector, 'certificateUntil' | 'certificateNumber'> {
  readonly state: 'enrolled' | 'code-made' | 'activated' | 'suspended' | 'certificate-over'
  /** Absent for one who was enrolled before certificates were asked for. */
  readonly certificateUntil?: string
}

/** Port: how the administrator keeps the register. */
export interface InspectorEnrolment {
  /** Enrols or updates by agency and badge; an activation stays as it is. */
  enrol(inspector: EnrolledInspector, at: number): Promise<'added' | 'updated'>
  list(at: number): Promise<readonly ListedInspector[]>
  /**
   * 暂停: ends the activation, its sessions and running codes, and any code not used yet. False when there is no such officer.
   */
  suspend(agencyCode: string, badgeNumber: string, at: number): Promise<boolean>
  /** 恢复: may be activated again with a new code. False when there is no such officer, or none suspended. */
  resume(agencyCode: string, badgeNumber: string): Promise<boolean>
  /**
   * Sets the activation code. A new code ends the activation made with an earlier one; the same code changes nothing.
   * False when there is no such officer.
   */
  setActivationCode(agencyCode: string, badgeNumber: string, activationCode: Sensitive<string>): Promise<boolean>
}

/** Port: accounts of officers end with the enforcement certificate 执法证件. */
export interface EndInspectors {
  /** Ends sessions, running codes and activations of every officer whose certificate is over. */
  endOver(at: number): Promise<void>
}
