import type { Answer, JsonObject } from './exchange.ts'

/** One raw record as an upstream holds it, the way `GET /sandbox/records` shows it. */
export interface HeldRecord {
  readonly upstream: string
  readonly certificateIdentifier: string
  readonly persona?: string
  readonly status: string
  readonly raw: JsonObject
}

/** Records one to a line, made as they are sent: neither this process nor the gatherer holds them all as objects. */
export function recordLines(records: Iterable<HeldRecord>): Answer {
  return { status: 200, body: '', rest: linesOf(records), headers: { 'content-type': 'application/x-ndjson' } }
}

/** About this many characters are sent at a time. */
const PIECE = 65_536

function* linesOf(records: Iterable<HeldRecord>): Generator<string> {
  let piece = ''
  for (const record of records) {
    piece += `${JSON.stringify(record)}\n`
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
