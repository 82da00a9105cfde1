import { CERTIFICATE_KINDS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import type { Policy, ReleaseCell } from '../compile-policy.ts'
import type { ReleaseView } from '../policy-model.ts'
import { createCountNumbers } from './count-numbers.ts'
import { isExempt, personsLeft, type CountNumbers } from './measure-view.ts'
import { THRESHOLDS, type MeterFinding, type VisibleField } from './meter-finding.ts'

function measure(
  view: ReleaseView,
  kind: CertificateKind,
  cells: readonly ReleaseCell[],
  countNumbers: CountNumbers,
): MeterFinding {
  const left = personsLeft(kind, cells, countNumbers)
  const visible = cells.map((cell): VisibleField => ({
    field: cell.field,
    treatment: cell.treatment,
    personsWithout: personsLeft(
      kind,
      cells.filter((each) => each !== cell),
      countNumbers,
    ),
    exempt: isExempt(cell.field, kind),
  }))
  const threshold = THRESHOLDS[view.audience]
  const weightiest = visible
    .filter(({ personsWithout }) => personsWithout > left)
    .toSorted((one, other) => other.personsWithout - one.personsWithout)[0]
  return {
    ...view,
    kind,
    holder: 'person',
    personsLeft: left,
    ...(threshold === undefined ? {} : { threshold }),
    short: threshold !== undefined && left < threshold,
    visible,
    ...(weightiest === undefined ? {} : { weightiest: weightiest.field }),
  }
}

/**
 * 重识别计量: a finding for every view of a natural person's certificate in which something leaves, by audience, purpose and
 * kind. Pure and total; a wider policy never gets a larger count.
 */
export function measureViews(policy: Pick<Policy, 'tableOf'>): readonly MeterFinding[] {
  const countNumbers = createCountNumbers()
  return AUDIENCES.flatMap((audience) =>
    PURPOSES.flatMap((purpose) =>
      CERTIFICATE_KINDS.flatMap((kind) => {
        const { cells } = policy.tableOf({ audience, purpose, kind, holder: 'person' })
        return cells.length === 0 ? [] : [measure({ audience, purpose }, kind, cells, countNumbers)]
      }),
    ),
  )
}
