import type { AnswerRequest, PhoneAnswer, PhoneRequest } from '../logic/phone.ts'
import { recordedAnswer, type RecordedAnswer } from './recording.ts'
import { CHANGED } from './replay.ts'

/** A real gateway whose answers are written down. */
export interface LiveGateway {
  readonly answer: AnswerRequest
  /** Settles when no request is under way. */
  readonly idle: () => Promise<unknown>
  readonly recorded: readonly RecordedAnswer[]
}

function headersOf({ headers }: Response): Record<string, string> {
  const all: Record<string, string> = {}
  headers.forEach((value, name) => (all[name] = value))
  return all
}

async function ask(address: string, { method, path, headers, body }: PhoneRequest): Promise<PhoneAnswer> {
  const sent: RequestInit = { method, headers: { ...headers } }
  const response = await fetch(address + path, body === undefined ? sent : { ...sent, body: JSON.stringify(body) })
  const text = await response.text()
  return { status: response.status, headers: headersOf(response), text }
}

/** Requests besides questions (GET) that leave the recording stack as it was, or only add what nobody else sees. */
const HARMLESS = ['/api/v1/sessions', '/api/v1/presentations', '/api/v1/verifications', '/api/v1/application-forms']

function isHarmless({ method, path }: PhoneRequest): boolean {
  return method === 'GET' || (method === 'POST' && HARMLESS.includes(path))
}

/**
 * Passes requests on to `address`; what would change something for the next person is refused on the way, as it is when
 * the recording is played.
 */
export function createLiveGateway(address: string): LiveGateway {
  const underWay = new Set<Promise<unknown>>()
  const recorded: RecordedAnswer[] = []
  return {
    recorded,
    answer: (request) => {
      if (!isHarmless(request)) return Promise.resolve(CHANGED)
      const asked = ask(address, request).then((answer) => {
        recorded.push(recordedAnswer(request, answer))
        return answer
      })
      const ended = asked.finally(() => underWay.delete(ended))
      underWay.add(ended)
      return ended
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all([...underWay])
    },
  }
}
