import { get } from 'node:http'
import { parseJsonObject, refusal, type Answer } from '../server/exchange.ts'
import { LOCAL_PREFIX } from '../server/local-controls.ts'
import { DATA_UPSTREAMS, type Upstream } from '../server/upstream-names.ts'

/**
 * Every raw record of the upstreams asked, as one JSON array. Each upstream's lines are read whole before anything is
 * sent: passing several half-read streams on to one slow reader came to a standstill now and then.
 */
export async function gatherRecords(
  addressOf: (upstream: Upstream) => string,
  asked: readonly Upstream[],
  persona: string | null,
): Promise<Answer> {
  if (asked.length === 0) {
    return refusal(400, 'bad-upstream', `"upstream" is one of ${DATA_UPSTREAMS.join(', ')}, or left out.`)
  }
  try {
    const texts = await Promise.all(asked.map((upstream) => readWhole(`${addressOf(upstream)}${LOCAL_PREFIX}/records`)))
    const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line !== '')
    const wanted = lines.filter((line) => persona === null || parseJsonObject(line)?.['persona'] === persona)
    return { status: 200, body: `[${wanted.join(',\n')}]` }
  } catch {
    return refusal(503, 'upstream-not-running', 'An upstream does not answer its controls.')
  }
}

function readWhole(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(address, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      response.once('error', reject)
    })
    request.once('error', reject)
  })
}
