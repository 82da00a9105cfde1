import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import { readCsv, type CsvRow } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'

/** The rows of a file of officers: an xlsx workbook, or CSV in UTF-8 (with or without mark) or GB18030. */
export function readSheet(bytes: Uint8Array): Result<readonly CsvRow[], string> {
  // The local header of a zip file; no CSV begins so.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return readWorkbook(bytes)
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  if (text === undefined || text.includes('\0'))
    return fail('it is neither CSV in UTF-8 or GB18030 nor an xlsx workbook')
  const rows = readCsv(text)
  return rows.ok ? rows : fail(`line ${String(rows.failure.line)}: a quoted cell is not closed`)
}

/** Undefined when the bytes are no text of this encoding (GB 18030-2022; UTF-8 is tried first and is hardly ever both). */
function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The decoder throws exactly on bytes that are none.
    return undefined
  }
}
