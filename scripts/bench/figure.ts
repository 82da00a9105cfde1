/** 指标: one measured figure; names are stable, outside checks read them. */
export interface Figure {
  readonly name: string
  readonly value: number
  /** What one is: `ratio`, `us` (CPU microseconds), `ms`, `bytes`, `version` (of a QR symbol), `percent`, `count`. */
  readonly unit: string
  /** The value aimed at; null where nobody set one. */
  readonly target: number | null
  readonly better: 'less' | 'more'
  /** How it was measured, in one line of the table. */
  readonly note?: string
}

/** Three significant digits are more than a shared machine repeats. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

function isMet({ value, target, better }: Figure): string {
  if (target === null) return ''
  return (better === 'less' ? value <= target : value >= target) ? 'met' : 'MISSED'
}

/** The figures as a table for the terminal, with what each one is measured on below it. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    String(figure.value),
    figure.unit,
    figure.target === null ? '-' : `${figure.better === 'less' ? '<=' : '>='} ${figure.target}`,
    isMet(figure),
  ])
  const head = ['figure', 'value', 'unit', 'target', '']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const notes = figures.flatMap(({ name, note }) => (note === undefined ? [] : [`  ${name}: ${note}`]))
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), '', ...notes].join('\n')
}
