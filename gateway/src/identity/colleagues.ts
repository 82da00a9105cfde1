import type { Inspector } from './viewer.ts'

/** 在用执法人员: an officer who activated on an account. */
export type ActiveInspector = Inspector & { readonly accountId: string }

/** Port: officers of an agency by badge. */
export interface Colleagues {
  /** The officer with this badge of this agency, if activated. */
  findActive(agencyCode: string, badgeNumber: string): Promise<ActiveInspector | undefined>
}
