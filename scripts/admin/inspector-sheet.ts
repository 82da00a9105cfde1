import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EnrolledInspector } from 'gateway/identity/inspector-register.ts'
import { normaliseName } from 'gateway/identity/person-name.ts'
import { Sensitive } from 'gateway/release/sensitive.ts'
import { readCsv, type CsvRow } from './read-csv.ts'

/** An officer of the sheet, with the activation code where the agency made one itself. */
export interface SheetInspector extends EnrolledInspector {
  readonly activationCode?: Sensitive<string>
}

const REQUIRED = ['badgeNumber', 'name', 'agencyCode', 'agencyName', 'area', 'province'] as const
const OPTIONAL = ['activationCode'] as const
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]

const RULES: Readonly<Record<Column, (value: string) => boolean>> = {
  badgeNumber: (value) => /^[0-9A-Z]{4,20}$/.test(value),
  name: (value) => value.length > 0 && [...value].length <= 50,
  agencyCode: (value) => /^[0-9A-Z]{6,18}$/.test(value),
  agencyName: (value) => value.length > 0 && [...value].length <= 100,
  area: (value) => /^[1-9][0-9](?:[0-9]{2}){0,2}$/.test(value),
  province: isProvinceCode,
  activationCode: (value) => value === '' || /^\S{6,40}$/.test(value),
}

/** Which cell of a row holds which column; unknown columns are refused. */
function columnsOf(header: CsvRow): Result<ReadonlyMap<Column, number>, string> {
  const known: readonly Column[] = [...REQUIRED, ...OPTIONAL]
  const columns = new Map<Column, number>()
  for (const [index, cell] of header.cells.entries()) {
    const column = known.find((one) => one === cell.trim())
    if (column === undefined || columns.has(column)) return fail(`column ${index + 1} is not known or stands twice`)
    columns.set(column, index)
  }
  const missing = REQUIRED.find((column) => !columns.has(column))
  return missing === undefined ? succeed(columns) : fail(`the column ${missing} is missing`)
}

function inspectorOf(row: CsvRow, columns: ReadonlyMap<Column, number>): Result<SheetInspector, string> {
  const valueOf = (column: Column): string => row.cells[columns.get(column) ?? -1]?.trim() ?? ''
  if (row.cells.length !== columns.size) return fail(`line ${row.line}: ${columns.size} cells expected`)
  for (const column of columns.keys()) {
    if (!RULES[column](valueOf(column))) return fail(`line ${row.line}: ${column} is not as expected`)
  }
  const code = valueOf('activationCode')
  return succeed({
    badgeNumber: valueOf('badgeNumber'),
    name: new Sensitive(normaliseName(valueOf('name'))),
    agencyCode: valueOf('agencyCode'),
    agencyName: valueOf('agencyName'),
    area: valueOf('area'),
    province: valueOf('province'),
    ...(code === '' ? {} : { activationCode: new Sensitive(code) }),
  })
}

/** Reads a sheet of officers 执法人员名册; the failure names line and column, never a value. All of it is good, or none. */
export function readInspectorSheet(text: string): Result<readonly SheetInspector[], string> {
  const rows = readCsv(text)
  if (!rows.ok) return fail(`line ${rows.failure.line}: a quoted cell is not closed`)
  const [header, ...others] = rows.value
  if (header === undefined) return fail('the file is empty')
  const columns = columnsOf(header)
  if (!columns.ok) return columns
  const inspectors = new Map<string, SheetInspector>()
  for (const row of others) {
    const inspector = inspectorOf(row, columns.value)
    if (!inspector.ok) return inspector
    const key = `${inspector.value.agencyCode} ${inspector.value.badgeNumber}`
    if (inspectors.has(key)) return fail(`line ${row.line}: this badge stands in the file twice`)
    inspectors.set(key, inspector.value)
  }
  return succeed([...inspectors.values()])
}
