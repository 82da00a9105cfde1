import type { AnswerRequest, PhoneAnswer, PhoneRequest } from '../logic/phone.ts'
import { bodyKey, type RecordedAnswer, type Recording } from './recording.ts'

/** A gateway that plays a recording; `unrecorded` names each question that the recording does not answer. */
export interface Replay {
  readonly answer: AnswerRequest
  readonly unrecorded: readonly string[]
}

function answerOf({ status, headers, answer }: RecordedAnswer): PhoneAnswer {
  return { status, headers, text: answer === null ? '' : JSON.stringify(answer) }
}

/** What a gateway answers to somebody who would change something that has changed meanwhile (a problem of the contract). */
export const CHANGED: PhoneAnswer = {
  status: 409,
  headers: { 'content-type': 'application/problem+json' },
  text: JSON.stringify({ type: 'about:blank', title: 'Conflict', status: 409, code: 'state-conflict', requestId: 'r' }),
}

/**
 * 回放: the same request gets the same answer. A question (GET) that was never recorded is told; anything else that was
 * never recorded is refused as the contract allows, so that pressing every button meets refusals too.
 */
export function createReplay({ answers }: Recording): Replay {
  const unrecorded: string[] = []
  const find = ({ method, path, body, headers }: PhoneRequest) => {
    const fitting = answers.filter((one) => one.method === method && one.path === path)
    const unchanged = headers['if-none-match'] === undefined ? undefined : fitting.find(({ status }) => status === 304)
    const same = fitting.filter((one) => one.body === bodyKey(body) && one.status !== 304)
    // a refusal that was answered by another try stands beside the good answer
    return unchanged ?? same.find(({ status }) => status < 400) ?? same[0]
  }
  return {
    unrecorded,
    answer: async (request) => {
      const found = find(request)
      if (found) return answerOf(found)
      if (request.method !== 'GET') return CHANGED
      unrecorded.push(`GET ${request.path}`)
      return 'unreachable'
    },
  }
}
