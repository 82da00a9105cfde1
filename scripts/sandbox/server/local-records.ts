import type { Answer, JsonObject } from './exchange.ts'

/** One raw record as an upstream holds it, the way `GET /sandbox/records` shows it. */
export interface HeldRecord {
  readonly upstream: string
  readonly certificateIdentifier: string
  readonly persona?: string
  readonly status: string
  readonly raw: JsonObject
}

/** Records one to a line, so that the gatherer can pass them on without reading them all into objects. */
export function recordLines(records: Iterable<HeldRecord>): Answer {
  const lines: string[] = []
  for (const record of records) lines.push(JSON.stringify(record))
  return { status: 200, body: lines.join('\n'), headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } }
}
