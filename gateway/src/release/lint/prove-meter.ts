import { cellName, type Policy } from '../compile-policy.ts'
import { partOfCell } from '../load/fault-sink.ts'
import { measureViews } from '../meter/measure-views.ts'
import { placeOf, placeOfView, type LintFinding } from './finding.ts'

/** Proof 5: in every view as many persons still fit what is visible as the threshold of its audience wants. */
export function proveMeter(policy: Policy): readonly LintFinding[] {
  return measureViews(policy)
    .filter(({ short }) => short)
    .map(({ audience, purpose, kind, holder, personsLeft, threshold, weightiest }) => {
      const view = { audience, purpose, kind, holder }
      const cell = weightiest === undefined ? undefined : { ...view, field: weightiest }
      return {
        ...(cell === undefined ? placeOfView(policy, view) : placeOf(policy.ruleOf(cell))),
        proof: 5,
        cell: cell === undefined ? partOfCell(view) : cellName(cell),
        what: `only ${Math.floor(personsLeft)} persons still fit what is visible; ${threshold ?? 0} have to`,
        write: weightiest === undefined ? 'withhold more of this view' : `withhold ${weightiest}, or tell less of it`,
      }
    })
}
