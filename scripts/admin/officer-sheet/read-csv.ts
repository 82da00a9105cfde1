import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** One row of a sheet: the line it begins on, counted from 1, and its cells. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A quoted cell that does not end, or text after a closing quote; with the line it stands on. */
export interface CsvFault {
  readonly line: number
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y

/** Reads comma-separated values (RFC 4180); a byte-order mark and blank lines are passed over. */
export function readCsv(text: string): Result<readonly CsvRow[], CsvFault> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const cell = new RegExp(CELL)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let startLine = 1
  while (cell.lastIndex < source.length) {
    const match = cell.exec(source)
    if (match === null) return fail({ line })
    const [whole, quoted, plain, end] = match
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    line += whole.split('\n').length - 1
    if (end === ',' && cell.lastIndex < source.length) continue
    if (end === ',') cells.push('')
    if (cells.some((value) => value !== '')) rows.push({ line: startLine, cells })
    cells = []
    startLine = line
  }
  return succeed(rows)
}
