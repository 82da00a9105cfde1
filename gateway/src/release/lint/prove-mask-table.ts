import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { cellName, type Policy } from '../compile-policy.ts'
import { holderNaturesOf } from '../policy-model.ts'
import { placeOf, type LintFinding } from './finding.ts'
import { ceilingOf } from './mask-table.ts'
import { atomsOf } from './revealed-atoms.ts'

/**
 * Proof 7, the part that no file can change: no cell tells more than the mask table allows it. Expected outputs stand
 * beside the rules and can be changed with them; the table stands in the code.
 */
export function proveMaskTable(policy: Policy): readonly LintFinding[] {
  return policy.openViews.flatMap(({ audience, purpose }) =>
    CERTIFICATE_KINDS.flatMap((kind) =>
      holderNaturesOf(kind).flatMap((holder) =>
        policy.tableOf({ audience, purpose, kind, holder }).cells.flatMap(({ field, treatment }): LintFinding[] => {
          const cell = { audience, purpose, kind, holder, field }
          const ceiling = ceilingOf(cell)
          const allowed = new Set(atomsOf(field, ceiling, { kind, holder }))
          if (atomsOf(field, treatment, { kind, holder }).every((atom) => allowed.has(atom))) return []
          const what = `${treatment} tells more than the mask table allows: ${ceiling}`
          const write = ceiling === 'withhold' ? 'withhold it by a named default' : `write ${ceiling}, or less`
          return [{ ...placeOf(policy.ruleOf(cell)), proof: 7, cell: cellName(cell), what, write }]
        }),
      ),
    ),
  )
}
