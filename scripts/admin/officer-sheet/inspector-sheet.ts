import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EnrolledInspector } from 'gateway/identity/inspector-register.ts'
import { normaliseName } from 'gateway/identity/person-name.ts'
import { Sensitive } from 'gateway/release/sensitive.ts'
import { isFormula, type RowFault } from './error-copy.ts'
import type { CsvRow } from './read-csv.ts'

/** An officer of the sheet, with the activation code where the agency made one itself. */
export interface SheetInspector extends EnrolledInspector {
  readonly activationCode?: Sensitive<string>
}

/** What is wrong: with the sheet as a whole, or with rows. */
export interface SheetFaults {
  readonly whole?: string
  readonly rows: readonly RowFault[]
}

/** Columns by name, with the headings that agencies write. */
const HEADINGS = {
  badgeNumber: '执法编号',
  name: '姓名',
  agencyCode: '机构代码',
  agencyName: '机构名称',
  area: '执法区域',
  province: '省份',
  certificateNumber: '执法证号',
  certificateUntil: '有效期至',
  activationCode: '激活码',
} as const
type Column = keyof typeof HEADINGS
const COLUMNS = [
  'badgeNumber',
  'name',
  'agencyCode',
  'agencyName',
  'area',
  'province',
  'certificateNumber',
  'certificateUntil',
  'activationCode',
] as const satisfies readonly Column[]
const REQUIRED = COLUMNS.filter((column) => column !== 'activationCode')

const RULES: Readonly<Record<Column, (value: string) => boolean>> = {
  badgeNumber: (value) => /^[0-9A-Z]{4,20}$/.test(value),
  name: (value) => value.length > 0 && [...value].length <= 50,
  agencyCode: (value) => /^[0-9A-Z]{6,18}$/.test(value),
  agencyName: (value) => value.length > 0 && [...value].length <= 100,
  area: (value) => /^[1-9][0-9](?:[0-9]{2}){0,2}$/.test(value),
  province: isProvinceCode,
  certificateNumber: (value) => /^[0-9A-Z-]{6,30}$/.test(value),
  certificateUntil: (value) => dayOf(value) !== undefined,
  activationCode: (value) => value === '' || /^\S{6,40}$/.test(value),
}

const EXCEL_DAY_ZERO_MS = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

/** `YYYY-MM-DD` of a day as it is written, or of a spreadsheet's serial number. */
function dayOf(value: string): string | undefined {
  if (/^[3-8]\d{4}$/.test(value)) return new Date(EXCEL_DAY_ZERO_MS + Number(value) * DAY_MS).toISOString().slice(0, 10)
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = Date.parse(`${written}T00:00:00Z`)
  return new Date(Number.isNaN(instant) ? 0 : instant).toISOString().slice(0, 10) === written ? written : undefined
}

/** Which cell of a row holds which column; unknown columns are refused. */
function columnsOf(header: CsvRow): Result<ReadonlyMap<Column, number>, string> {
  const columns = new Map<Column, number>()
  for (const [index, cell] of header.cells.entries()) {
    const heading = cell.trim()
    const column = COLUMNS.find((one) => one === heading || HEADINGS[one] === heading)
    if (column === undefined || columns.has(column)) return fail(`column ${index + 1} is not known or stands twice`)
    columns.set(column, index)
  }
  const missing = REQUIRED.find((column) => !columns.has(column))
  return missing === undefined ? succeed(columns) : fail(`the column ${missing} is missing (${HEADINGS[missing]})`)
}

function inspectorOf(row: CsvRow, columns: ReadonlyMap<Column, number>, today: string): Result<SheetInspector, string> {
  const valueOf = (column: Column): string => row.cells[columns.get(column) ?? -1]?.trim() ?? ''
  if (row.cells.length > columns.size) return fail(`${columns.size} cells expected`)
  for (const [column, index] of columns) {
    if (isFormula(row.cells[index] ?? '')) return fail(`${column} begins as a formula does`)
    if (!RULES[column](valueOf(column))) return fail(`${column} is not as expected`)
  }
  const certificateUntil = dayOf(valueOf('certificateUntil')) ?? ''
  if (certificateUntil < today) return fail('certificateUntil is over: the enforcement certificate has ended')
  const code = valueOf('activationCode')
  return succeed({
    badgeNumber: valueOf('badgeNumber'),
    name: new Sensitive(normaliseName(valueOf('name'))),
    agencyCode: valueOf('agencyCode'),
    agencyName: valueOf('agencyName'),
    area: valueOf('area'),
    province: valueOf('province'),
    certificateNumber: new Sensitive(valueOf('certificateNumber')),
    certificateUntil,
    ...(code === '' ? {} : { activationCode: new Sensitive(code) }),
  })
}

/**
 * Reads a sheet of officers 执法人员名册; faults name line and column, never a value. All of it is good, or none is taken.
 * `today` is `YYYY-MM-DD`.
 */
export function readInspectorSheet(
  rows: readonly CsvRow[],
  today: string,
): Result<readonly SheetInspector[], SheetFaults> {
  const [header, ...others] = rows
  if (header === undefined) return fail({ whole: 'the file is empty', rows: [] })
  const columns = columnsOf(header)
  if (!columns.ok) return fail({ whole: columns.failure, rows: [] })
  const inspectors = new Map<string, SheetInspector>()
  const faults: RowFault[] = []
  for (const row of others) {
    const inspector = inspectorOf(row, columns.value, today)
    if (!inspector.ok) {
      faults.push({ line: row.line, fault: inspector.failure })
      continue
    }
    const key = `${inspector.value.agencyCode} ${inspector.value.badgeNumber}`
    if (inspectors.has(key)) faults.push({ line: row.line, fault: 'this badge stands in the file twice' })
    inspectors.set(key, inspector.value)
  }
  return faults.length === 0 ? succeed([...inspectors.values()]) : fail({ rows: faults })
}
