/**
 * 三员: who may do which administrative act; no role can do another's.
 * `system` runs the machine (keys, provinces, officers), `security` changes the release policy, `audit` countersigns it.
 */
export const OPERATOR_ROLES = ['system', 'security', 'audit'] as const
export type OperatorRole = (typeof OPERATOR_ROLES)[number]

/** 操作员: one person with one role and one SM2 key. */
export interface Operator {
  /** Lower-case letters, digits and hyphens, 2 to 32; stands in the audit log and under a bundle. */
  readonly operatorId: string
  readonly role: OperatorRole
  /** The 65-byte point in base64url. */
  readonly publicKey: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** From then on this person does and signs nothing more; absent while active. */
  readonly retiredAt?: number
}

/** `name-taken`, `key-taken`: another operator, retired ones included, has this id or this key already. */
export type AddOperatorOutcome = 'added' | 'name-taken' | 'key-taken'

/** `last-of-role`: nobody could ever follow, for only somebody of a role brings in the next. */
export type RetireOperatorOutcome = 'retired' | 'not-found' | 'retired-before' | 'last-of-role'

/** A stored operator was made or changed past the commands: nobody can be believed until that is cleared up. */
export class OperatorsAltered extends Error {}

/** Port of the stored operators. Throws `OperatorsAltered` when a row is not as the gateway wrote it. */
export interface OperatorStore {
  /** Everybody, retired ones included, oldest first. */
  all(): Promise<readonly Operator[]>
  add(operator: Operator): Promise<AddOperatorOutcome>
  retire(operatorId: string, at: number): Promise<RetireOperatorOutcome>
}

/** True for the name of a role. */
export function isOperatorRole(text: string): text is OperatorRole {
  return OPERATOR_ROLES.some((role) => role === text)
}

/** True for a text that may be an operator's id. */
export function isOperatorId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{1,31}$/.test(text)
}
