import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import type { Policy, PolicyCell } from '../compile-policy.ts'
import { holderNaturesOf, type Treatment } from '../policy-model.ts'
import { changeOf } from './treatment-order.ts'

/** One cell of the matrix that is treated otherwise. */
export interface CellChange {
  readonly cell: PolicyCell
  readonly before: Treatment
  readonly after: Treatment
}

/** 策略差异: every cell that changes, and how many keep their treatment and change why, basis or retention. */
export interface PolicyDifference {
  readonly widening: readonly CellChange[]
  readonly narrowing: readonly CellChange[]
  readonly reworded: number
}

type TablePlace = Omit<PolicyCell, 'field'>

/** Every view of every kind and holder. */
export const EVERY_TABLE: readonly TablePlace[] = AUDIENCES.flatMap((audience) =>
  PURPOSES.flatMap((purpose) =>
    CERTIFICATE_KINDS.flatMap((kind) => holderNaturesOf(kind).map((holder) => ({ audience, purpose, kind, holder }))),
  ),
)

/** How each field leaves in one table; what is not there is withheld. */
export function treatmentsIn(policy: Policy, place: TablePlace): ReadonlyMap<string, Treatment> {
  return new Map(policy.tableOf(place).cells.map(({ field, treatment }) => [field, treatment]))
}

/** Compares two policies over the whole domain. */
export function comparePolicies(before: Policy, after: Policy): PolicyDifference {
  const widening: CellChange[] = []
  const narrowing: CellChange[] = []
  let reworded = 0
  for (const place of EVERY_TABLE) {
    const [old, next] = [treatmentsIn(before, place), treatmentsIn(after, place)]
    for (const field of CERTIFICATE_FIELDS) {
      const change = {
        cell: { ...place, field },
        before: old.get(field) ?? 'withhold',
        after: next.get(field) ?? 'withhold',
      }
      const how = changeOf(change.before, change.after)
      if (how === 'widens') widening.push(change)
      else if (how === 'narrows') narrowing.push(change)
      else if (wordsOf(before, change.cell) !== wordsOf(after, change.cell)) reworded += 1
    }
  }
  return { widening, narrowing, reworded }
}

function wordsOf(policy: Policy, cell: PolicyCell): string {
  const { why = '', basis = '', retention = '' } = policy.ruleOf(cell) ?? {}
  return JSON.stringify([why, basis, retention])
}
