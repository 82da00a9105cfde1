import { createHash } from 'node:crypto'
import type { PhoneAnswer, PhoneRequest } from '../logic/phone.ts'
import { hasMembers } from '../logic/set-data.ts'

/** 录下的答复: one answer of a real gateway to one request of one person. */
export interface RecordedAnswer {
  readonly method: string
  readonly path: string
  /** Tells requests apart that differ in their body alone. */
  readonly body: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly answer: unknown
}

/** 一个人的录音: everything the gateway answered to a person, and the instant (milliseconds) at which it began. */
export interface Recording {
  readonly persona: string
  readonly startedAt: number
  readonly answers: readonly RecordedAnswer[]
}

/** Codes that were shown while recording, with the instant (milliseconds) from which they are read. */
export interface RecordedCodes {
  readonly at: number
  readonly public: string
  readonly inspection: string
}

/** Headers that the mini-program reads. */
const KEPT_HEADERS = ['content-type', 'date', 'etag', 'retry-after']
/** Session tokens of the recording stack stay out of the files. */
const SECRET_MEMBERS = ['accessToken', 'refreshToken']

/** A request's body without what is fresh each time, shortened to a digest. */
export function bodyKey(body: unknown): string {
  if (!hasMembers(body)) return ''
  const lasting = Object.entries(body).filter(([name]) => name !== 'anchor' && !SECRET_MEMBERS.includes(name))
  return createHash('sha256').update(JSON.stringify(lasting)).digest('hex').slice(0, 16)
}

function withoutSecrets(value: unknown): unknown {
  if (!hasMembers(value) || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, SECRET_MEMBERS.includes(name) ? `recorded-${name}` : member]),
  )
}

/** What is written down of an answer. */
export function recordedAnswer({ method, path, body }: PhoneRequest, answer: PhoneAnswer): RecordedAnswer {
  const kept = Object.entries(answer.headers).filter(([name]) => KEPT_HEADERS.includes(name))
  return {
    method,
    path,
    body: bodyKey(body),
    status: answer.status,
    headers: Object.fromEntries(kept),
    answer: withoutSecrets(answer.text === '' ? null : JSON.parse(answer.text)),
  }
}
