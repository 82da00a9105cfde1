import type { Policy } from 'gateway/release/compile-policy.ts'
import { explainCells, openViews, type ExplainedCell } from 'gateway/release/explained/explain-cells.ts'
import { measureViews } from 'gateway/release/meter/measure-views.ts'
import type { MeterFinding } from 'gateway/release/meter/meter-finding.ts'
import type { ClosedView, ReleaseView } from 'gateway/release/policy-model.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'

/** 策略矩阵: every cell of a policy, folded to the rules and defaults that decide it. */
export interface PolicyMatrix {
  readonly version: string
  /** Views in which something leaves; each field of each stands in `cells`. */
  readonly views: readonly ReleaseView[]
  readonly cells: readonly ExplainedCell[]
  /** Every other view: nothing leaves there, and why. */
  readonly closed: readonly Omit<ClosedView, 'place'>[]
  readonly meter: readonly MeterFinding[]
}

/** The matrix of a policy: open views with their cells, all others by the default that closes them. */
export function matrixOf(policy: Policy): PolicyMatrix {
  const views = openViews(policy)
  const isOpen = (view: ReleaseView): boolean =>
    views.some(({ audience, purpose }) => audience === view.audience && purpose === view.purpose)
  const closed = AUDIENCES.flatMap((audience) => PURPOSES.map((purpose) => ({ audience, purpose })))
    .filter((view) => !isOpen(view))
    .flatMap((view) => {
      const [cell] = explainCells(policy, view, ['holderName'])
      if (cell === undefined) return []
      const { why, basis, retention, defaultName = 'no-rule' } = cell
      return [{ ...view, why, basis, retention, defaultName }]
    })
  return {
    version: policy.version,
    views,
    cells: views.flatMap((view) => explainCells(policy, view)),
    closed,
    meter: measureViews(policy),
  }
}
