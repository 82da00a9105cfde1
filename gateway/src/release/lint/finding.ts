import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Policy, PolicyCell } from '../compile-policy.ts'
import type { PolicyFault, Proof } from '../policy-file.ts'
import type { PolicyPlace, ReleaseView, Rule } from '../policy-model.ts'

/** A fault that a proof found; it always says which proof. */
export type LintFinding = PolicyFault & { readonly proof: Proof }

/** Where a fault stands that belongs to no line: the policy was not read from a file, or the file is not the policy's. */
export const NO_PLACE: PolicyPlace = { file: 'the policy', line: 1 }

/** Where a rule stands. */
export function placeOf(rule: Pick<Rule, 'place'> | undefined): PolicyPlace {
  return rule?.place ?? NO_PLACE
}

/** Where a view stands: the head of its file, or its line among the closed ones. */
export function placeOfView(policy: Policy, { audience, purpose }: ReleaseView): PolicyPlace {
  const isIt = (view: ReleaseView): boolean => view.audience === audience && view.purpose === purpose
  return policy.openViews.find(isIt)?.place ?? policy.closedViews.find(isIt)?.place ?? NO_PLACE
}

/** Several cells of one field as a message names them: `public/verify-public/7,8/person/phone`. */
export function nameOfCells(cell: Omit<PolicyCell, 'kind'>, kinds: readonly CertificateKind[]): string {
  return [cell.audience, cell.purpose, kinds.join(','), cell.holder, cell.field].join('/')
}

/** Whether two views are the same. */
export function isSameView(one: ReleaseView, other: ReleaseView): boolean {
  return one.audience === other.audience && one.purpose === other.purpose
}
