import type { Application, ApplicationRequest } from 'shared-types/contracts/applications.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { RandomBytes } from '../platform/ports.ts'
import { unsent, type ApplicationDraft } from './application-draft.ts'

/** What handing in needs; `keep` and `drop` are those of the account's drafts. */
export interface HandInPorts {
  readonly randomBytes: RandomBytes
  readonly keep: (draft: ApplicationDraft) => Promise<boolean>
  readonly drop: (kindId: string) => Promise<boolean>
  readonly submit: (request: ApplicationRequest, key: string) => Promise<Result<Application, GatewayFailure>>
}

/** 没有回音: after these nobody knows whether the application arrived; every other failure says that it did not. */
const WITHOUT_ANSWER: readonly GatewayFailure[] = [
  'offline',
  'answer-unreadable',
  'internal-error',
  'evidence-unavailable',
  'upstream-unavailable',
]

/** Whether an application may have arrived all the same. */
export function mayHaveArrived(failure: GatewayFailure): boolean {
  return WITHOUT_ANSWER.includes(failure)
}

/** 16 random bytes: no two applications of anybody have the same key. */
const KEY_BYTES = 16

/**
 * 提交: the key is kept with the draft before anything is sent, so that a second press, a lost answer or a killed app
 * sends the same application again and never another one. The draft goes once the application is there.
 */
export function createHandIn({ randomBytes, keep, drop, submit }: HandInPorts) {
  return async (draft: ApplicationDraft, request: ApplicationRequest): Promise<Result<Application, GatewayFailure>> => {
    const drawn = draft.sentKey === undefined ? await randomBytes(KEY_BYTES) : undefined
    if (drawn?.ok === false) return drawn
    const key = drawn?.ok ? encodeBase64url(drawn.value) : draft.sentKey
    if (key === undefined) return fail('no-random-bytes')
    await keep({ ...draft, sentKey: key })
    const sent = await submit(request, key)
    if (sent.ok) {
      await drop(draft.kindId)
      return sent
    }
    // refused for good: what is corrected now is another application and gets another key
    if (!mayHaveArrived(sent.failure)) await keep(unsent(draft))
    return sent
  }
}
export type HandIn = ReturnType<typeof createHandIn>
