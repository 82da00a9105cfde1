import { get, type IncomingMessage } from 'node:http'
import { parseJsonObject, refusal, type Answer } from '../server/exchange.ts'
import { LOCAL_PREFIX } from '../server/local-controls.ts'
import { DATA_UPSTREAMS, type Upstream } from '../server/upstream-names.ts'

/** Every raw record of the upstreams asked, as one JSON array that is passed on line by line. */
export async function gatherRecords(
  addressOf: (upstream: Upstream) => string,
  asked: readonly Upstream[],
  persona: string | null,
): Promise<Answer> {
  if (asked.length === 0) {
    return refusal(400, 'bad-upstream', `"upstream" is one of ${DATA_UPSTREAMS.join(', ')}, or left out.`)
  }
  try {
    const sources = await Promise.all(asked.map((upstream) => open(`${addressOf(upstream)}${LOCAL_PREFIX}/records`)))
    return { status: 200, body: '', rest: joinLines(sources, persona) }
  } catch {
    return refusal(503, 'upstream-not-running', 'An upstream does not answer its controls.')
  }
}

function open(address: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, resolve).once('error', reject)
  })
}

/** Passes lines on in pieces of about the size in which they come: one write a line would be many times slower. */
async function* joinLines(sources: readonly IncomingMessage[], persona: string | null): AsyncGenerator<string> {
  let separator = '['
  for (const source of sources) {
    for await (const lines of linesOf(source)) {
      const wanted = lines.filter((line) => persona === null || parseJsonObject(line)?.['persona'] === persona)
      if (wanted.length === 0) continue
      yield separator + wanted.join(',\n')
      separator = ',\n'
    }
  }
  yield separator === '[' ? '[]' : ']'
}

/** Whole lines of a stream of text, as many at a time as have come; each ends with a line feed. */
async function* linesOf(source: IncomingMessage): AsyncGenerator<readonly string[]> {
  let unfinished = ''
  source.setEncoding('utf8')
  for await (const chunk of source) {
    const lines = (unfinished + String(chunk)).split('\n')
    unfinished = lines.pop() ?? ''
    yield lines
  }
}
