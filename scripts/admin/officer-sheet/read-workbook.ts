import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { CsvRow } from './read-csv.ts'
import { readZip, type ZipParts } from './read-zip.ts'

/** Some programs put a prefix before every element. */
const tag = (name: string): string => String.raw`(?:\w+:)?${name}`
const ROW = new RegExp(String.raw`<${tag('row')}\b([^>]*?)(?:/>|>(.*?)</${tag('row')}>)`, 'gs')
const CELL = new RegExp(String.raw`<${tag('c')}\b([^>]*?)(?:/>|>(.*?)</${tag('c')}>)`, 'gs')
const VALUE = new RegExp(`<${tag('v')}>(.*?)</${tag('v')}>`, 's')
const TEXT = new RegExp(`<${tag('t')}(?:\\s[^>]*)?>(.*?)</${tag('t')}>`, 'gs')
const SHARED = new RegExp(`<${tag('si')}>(.*?)</${tag('si')}>`, 'gs')
const PHONETIC = new RegExp(`<${tag('rPh')}\\b.*?</${tag('rPh')}>`, 'gs')
const FORMULA = new RegExp(String.raw`<${tag('f')}[\s/>]`)
const MOST_COLUMNS = 256

/**
 * 表格文件: the rows of the first sheet of an xlsx workbook (ECMA-376). Macros and formulas are refused, not computed; a date is
 * the serial number that the file holds. The failure is a sentence without any value.
 */
export function readWorkbook(bytes: Uint8Array): Result<readonly CsvRow[], string> {
  const parts = readZip(bytes)
  if (parts === undefined) return fail('it is no xlsx workbook')
  if (parts.names.some((name) => /vbaProject|macrosheets/i.test(name)))
    return fail('a workbook with macros is not read')
  const workbook = textOf(parts, 'xl/workbook.xml')
  const sheet = textOf(parts, firstSheet(parts, workbook ?? ''))
  if (workbook === undefined || sheet === undefined) return fail('it is no xlsx workbook, or a protected one')
  if (/date1904="(?:1|true)"/.test(workbook))
    return fail('its dates count from 1904; save it with those that count from 1900')
  const shared = [...(textOf(parts, 'xl/sharedStrings.xml') ?? '').matchAll(SHARED)].map(([, body = '']) =>
    wordsOf(body),
  )
  const rows: CsvRow[] = []
  for (const [, attributes = '', body = ''] of sheet.matchAll(ROW)) {
    const line = Number(attribute(attributes, 'r') ?? rows.length + 1)
    const cells = cellsOf(body, shared)
    if (cells === undefined) return fail(`line ${String(line)}: formulas are not read; paste the values`)
    if (cells.some((value) => value !== '')) rows.push({ line, cells })
  }
  return succeed(rows)
}

function textOf(parts: ZipParts, name: string): string | undefined {
  const bytes = parts.read(name)
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
}

/** The part of the workbook's first sheet, through its relation; the usual name when there is none. */
function firstSheet(parts: ZipParts, workbook: string): string {
  const [, sheet = ''] = new RegExp(String.raw`<${tag('sheet')}\b([^>]*)>`).exec(workbook) ?? []
  const id = attribute(sheet, String.raw`\w+:id`)
  const relations = textOf(parts, 'xl/_rels/workbook.xml.rels') ?? ''
  const relation = [...relations.matchAll(/<Relationship\b([^>]*)>/g)].find(
    ([, one = '']) => attribute(one, 'Id') === id,
  )
  const target = attribute(relation?.[1] ?? '', 'Target') ?? 'worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Cells in their columns, blank ones between; undefined when one holds a formula. */
function cellsOf(row: string, shared: readonly string[]): readonly string[] | undefined {
  if (FORMULA.test(row)) return undefined
  const cells: string[] = []
  for (const [, attributes = '', body = ''] of row.matchAll(CELL)) {
    const column = columnOf(attribute(attributes, 'r')) ?? cells.length
    if (column >= MOST_COLUMNS) continue
    while (cells.length < column) cells.push('')
    cells[column] = valueOf(attribute(attributes, 't'), body, shared)
  }
  return cells
}

function valueOf(type: string | undefined, body: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return wordsOf(body)
  const value = decode(VALUE.exec(body)?.[1] ?? '')
  return type === 's' ? (shared[Number(value)] ?? '') : value
}

/** Runs of one text joined; what tells how it is read aloud is no part of it. */
function wordsOf(body: string): string {
  return [...body.replaceAll(PHONETIC, '').matchAll(TEXT)].map(([, text = '']) => decode(text)).join('')
}

function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*"([^"]*)"`).exec(text)
  return found === null ? undefined : decode(found[1] ?? '')
}

/** A1 → 0, AB7 → 27. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
