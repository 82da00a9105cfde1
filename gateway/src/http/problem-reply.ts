import type { FastifyReply } from 'fastify'
import type { FieldProblem, Problem } from 'shared-types/contracts/problem.ts'
import type { Static } from 'typebox'
import { ERROR_STATUSES, type ErrorCode } from 'shared-types/vocabulary/error-codes.ts'

/** RFC 9457: the media type of every answer of 400 or above. */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8'

/** A known member of a request and the rule it broke; never a value. */
export type FieldRule = Static<typeof FieldProblem>

const TITLES: Readonly<Record<ErrorCode, string>> = {
  'request-invalid': 'The request does not follow the interface description',
  'not-signed-in': 'Sign in first',
  'session-ended': 'The session has ended',
  'not-allowed': 'This role may not do that',
  'not-found': 'Nothing is found here',
  'method-not-allowed': 'This address knows other methods only',
  'anchor-used': 'This anchor was signed before',
  'certificate-not-presentable': 'A certificate cannot be presented now',
  'file-not-available': 'There is no file of this format for this certificate',
  'idempotency-conflict': 'The key was used for another request',
  'state-conflict': 'The present state does not allow this',
  'body-too-large': 'The body is too large',
  'address-too-long': 'The address is too long',
  'media-type-unsupported': 'The media type is not supported',
  'identity-not-confirmed': 'The identity could not be confirmed',
  'activation-refused': 'The activation is refused',
  'material-refused': 'This picture is not taken',
  'too-many-requests': 'Too many requests',
  'internal-error': 'A fault of the gateway',
  'evidence-unavailable': 'Evidence cannot be written, so nothing is released',
  'upstream-unavailable': 'An upstream system gives no answer',
}

/** 问题说明: the problem document of a code, made of closed words alone. */
export function problemOf(code: ErrorCode, requestId: string, fields: readonly FieldRule[] = []): Problem {
  const problem = {
    type: `urn:roadcert:problem:${code}`,
    title: TITLES[code],
    status: ERROR_STATUSES[code],
    code,
    requestId,
  }
  return fields.length === 0 ? problem : { ...problem, fields: [...fields] }
}

/**
 * Answers with a problem document; the only way in which the gateway answers 400 or above. Returns the reply, so that a
 * handler can `return sendProblem(reply, 'not-found')`.
 */
export function sendProblem(reply: FastifyReply, code: ErrorCode, fields: readonly FieldRule[] = []): FastifyReply {
  const problem = problemOf(code, reply.request.id, fields)
  reply.fencePassed = true
  reply.code(problem.status).type(PROBLEM_MEDIA_TYPE)
  // An earlier step may have allowed a cache for the good answer.
  reply.header('cache-control', 'no-store')
  return reply.send(JSON.stringify(problem))
}

/** Answers 429 `too-many-requests` and says after how many seconds to try again. */
export function sendLimit(reply: FastifyReply, retryAfterSeconds: number): FastifyReply {
  return sendProblem(reply.header('retry-after', String(retryAfterSeconds)), 'too-many-requests')
}

/** Answers with a failure of a use case: a code, or a code with the members that it is about. */
export function sendFailure(
  reply: FastifyReply,
  failure: ErrorCode | { readonly code: ErrorCode; readonly fields: readonly FieldRule[] },
): FastifyReply {
  return typeof failure === 'string' ? sendProblem(reply, failure) : sendProblem(reply, failure.code, failure.fields)
}
