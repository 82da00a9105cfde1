import { writeFileSync } from 'node:fs'
import type { CsvRow } from './read-csv.ts'

/** What is wrong with one row, without any value. */
export interface RowFault {
  readonly line: number
  readonly fault: string
}

const ERROR_HEADING = '错误 error'
const OWNER_ONLY = 0o600

/** True for a cell that a spreadsheet would take for a formula. */
export function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell)
}

/**
 * 错误副本: the sheet as it came with one more column that says what is wrong with each row; CSV in UTF-8 with a mark, so that
 * spreadsheets read it. What would be a formula there is made a text. False when it cannot be written.
 */
export function writeErrorCopy(path: string, rows: readonly CsvRow[], faults: readonly RowFault[]): boolean {
  const width = rows[0]?.cells.length ?? 0
  const lines = rows.map((row, index) => {
    const told = index === 0 ? ERROR_HEADING : faults.filter(({ line }) => line === row.line).map(({ fault }) => fault)
    const cells = Array.from({ length: Math.max(width, row.cells.length) }, (_, column) => row.cells[column] ?? '')
    return [...cells, Array.isArray(told) ? told.join('; ') : told].map(quoted).join(',')
  })
  try {
    writeFileSync(path, `\uFEFF${lines.join('\r\n')}\r\n`, { mode: OWNER_ONLY })
    return true
  } catch {
    // A folder, or not writable: the faults are told on standard error all the same.
    return false
  }
}

function quoted(cell: string): string {
  const text = isFormula(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
