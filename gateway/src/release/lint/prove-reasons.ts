import { cellName, cellsOf, type Policy } from '../compile-policy.ts'
import { placeOf, type LintFinding } from './finding.ts'

const PARTS = ['why', 'basis', 'retention'] as const

/** Proof 2: every released cell says why, on what basis, and how long its value may stay. */
export function proveReasons(policy: Policy): readonly LintFinding[] {
  return policy.rules
    .filter(({ treatment }) => treatment !== 'withhold')
    .flatMap((rule) =>
      PARTS.filter((part) => rule[part].trim() === '').flatMap((part) =>
        cellsOf(rule).map((cell) => ({
          ...placeOf(rule),
          proof: 2 as const,
          cell: cellName(cell),
          what: `the cell is released without ${part}`,
          write: `add \`${part}:\` to its block`,
        })),
      ),
    )
}
