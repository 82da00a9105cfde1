import type { CellChange, PolicyDifference } from 'gateway/release/bundle/compare-policies.ts'

/** One change as JSON tells it. */
export interface ToldChange {
  readonly audience: string
  readonly purpose: string
  readonly kind: number
  readonly holder: string
  readonly field: string
  readonly before: string
  readonly after: string
}

/** The difference as JSON tells it; `signatures` is how many people must sign. */
export function toldDifference({ widening, narrowing, reworded }: PolicyDifference): {
  readonly widening: readonly ToldChange[]
  readonly narrowing: readonly ToldChange[]
  readonly reworded: number
  readonly signatures: 1 | 2
} {
  const told = ({ cell, before, after }: CellChange): ToldChange => ({ ...cell, before, after })
  const signatures = widening.length > 0 ? 2 : 1
  return { widening: widening.map(told), narrowing: narrowing.map(told), reworded, signatures }
}

/** The difference for a terminal: cells that change alike on one line, widening first. */
export function differenceLines(difference: PolicyDifference): readonly string[] {
  const { widening, narrowing, reworded } = difference
  const { signatures } = toldDifference(difference)
  return [
    ...linesOf('widens', widening),
    ...linesOf('narrows', narrowing),
    `${String(widening.length)} cells widen, ${String(narrowing.length)} narrow, ${String(reworded)} change their words only`,
    signatures === 2 ? 'needs the signatures of security and audit' : 'needs one signature, of security or audit',
  ]
}

function linesOf(word: string, changes: readonly CellChange[]): readonly string[] {
  const alike = Map.groupBy(changes, ({ cell: { audience, purpose, field }, before, after }) =>
    [`${audience}/${purpose}`.padEnd(30), field.padEnd(18), `${before} → ${after}`].join('  '),
  )
  return [...alike].map(([line, cells]) => {
    const kinds = [...new Set(cells.map(({ cell }) => cell.kind))].join(' ')
    const holders = [...new Set(cells.map(({ cell }) => cell.holder))].join(', ')
    return `${word.padEnd(8)} ${line}  kinds ${kinds} (${holders})`
  })
}
