import { randomBytes } from 'node:crypto'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { call, type Answer } from './api.ts'

/** Who writes: tokens and ids that stay the same over every restart of the gateway. */
export interface WriterMeans {
  readonly gateway: string
  readonly driverToken: string
  readonly driverCertificate: string
  readonly ownerToken: string
  readonly fleetCertificate: string
  readonly publicToken: string
  /** Body of a binding of the persona `public`. */
  readonly binding: unknown
}

/** What the gateway answered, and so must still be true after it was killed. */
export interface Answered {
  readonly receiptIds: string[]
  readonly anchors: string[]
  readonly delegationIds: string[]
  /** Request ids of good answers: each stands once in the log. */
  readonly requestIds: string[]
  /** Whether `public` is bound, by the last answer; undefined while a change is under way. */
  bound: boolean | undefined
}

/** Nothing answered yet. */
export function nothingAnswered(): Answered {
  return { receiptIds: [], anchors: [], delegationIds: [], requestIds: [], bound: false }
}

function note(answered: Answered, answer: Answer): void {
  answered.requestIds.push(answer.headers.get('x-request-id') ?? 'without a request id')
}

async function verify(means: WriterMeans, answered: Answered): Promise<void> {
  const answer = await call(means.gateway, 'POST', '/api/v1/verifications', { body: { code: 'RTC1:7' } })
  if (answer.status !== 200) return
  answered.receiptIds.push(answer.body.text('receiptId'))
  note(answered, answer)
}

/** Asks for an attestation over this anchor. */
export function present(means: WriterMeans, anchor: string): Promise<Answer> {
  const body = { certificateIds: [means.driverCertificate], view: 'public', steps: 5, anchor }
  return call(means.gateway, 'POST', '/api/v1/presentations', { token: means.driverToken, body })
}

async function presentAnew(means: WriterMeans, answered: Answered): Promise<void> {
  const anchor = encodeBase64url(new Uint8Array(randomBytes(16)))
  const answer = await present(means, anchor)
  if (answer.status !== 201) return
  answered.anchors.push(anchor)
  note(answered, answer)
}

const DRIVER = { name: '赵一', idNumber: '33990019900101001X' }

async function authorise(means: WriterMeans, answered: Answered): Promise<void> {
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
  const body = { certificateId: means.fleetCertificate, driver: DRIVER, from: day(1), to: day(30) }
  const answer = await call(means.gateway, 'POST', '/api/v1/delegations', { token: means.ownerToken, body })
  if (answer.status !== 201) return
  answered.delegationIds.push(answer.body.text('delegationId'))
  note(answered, answer)
}

async function bindAndUnbind(means: WriterMeans, answered: Answered): Promise<void> {
  const token = means.publicToken
  const bind = answered.bound !== true
  answered.bound = undefined
  const answer = bind
    ? await call(means.gateway, 'POST', '/api/v1/identity-bindings', { token, body: means.binding })
    : await call(means.gateway, 'DELETE', '/api/v1/identity-bindings/current', { token })
  if (answer.status === (bind ? 201 : 204)) {
    answered.bound = bind
    note(answered, answer)
  }
}

const WRITERS = [verify, presentAnew, authorise, bindAndUnbind]

/** Every writer goes on until the connection breaks; resolves once all have stopped. */
export async function writeUntilKilled(means: WriterMeans, answered: Answered): Promise<void> {
  await Promise.all(
    WRITERS.map(async (write) => {
      try {
        for (;;) await write(means, answered)
      } catch {
        // The gateway is gone: what was under way has no answer.
      }
    }),
  )
}
