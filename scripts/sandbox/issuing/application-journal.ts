import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import { isJsonObject } from '../server/exchange.ts'
import type { ReceivedMessage } from './application-message.ts'
import type { BookStep } from './application.ts'

/** One line of the journal 台账: what arrived, what was decided, what was issued. */
export type JournalLine =
  | { readonly line: 'message'; readonly message: ReceivedMessage }
  | { readonly line: 'step'; readonly step: BookStep }
  | { readonly line: 'issued'; readonly receiptNumber: string; readonly certificate: SyntheticCertificate }

/** Journal of one province, appended to line by line and read again at the next start. */
export interface ApplicationJournal {
  readonly lines: readonly JournalLine[]
  append(line: JournalLine): void
}

/** The sandbox reads only what it wrote itself. */
function isLine(value: unknown): value is JournalLine {
  return isJsonObject(value) && ['message', 'step', 'issued'].includes(String(value['line']))
}

function readLines(path: string): readonly JournalLine[] {
  try {
    const texts = readFileSync(path, 'utf8').split('\n')
    return texts.flatMap((text) => {
      // The last line may have been cut off by the end of the process.
      if (!text.endsWith('}')) return []
      const value: unknown = JSON.parse(text)
      return isLine(value) ? [value] : []
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Opens `state/province-<code>-applications.ndjson`. */
export function openApplicationJournal(folder: string, upstream: string): ApplicationJournal {
  const path = join(folder, 'state', `${upstream}-applications.ndjson`)
  mkdirSync(dirname(path), { recursive: true })
  return {
    lines: readLines(path),
    append: (line) => appendFileSync(path, `${JSON.stringify(line)}\n`),
  }
}
