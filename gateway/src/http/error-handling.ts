import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorCode } from 'shared-types/vocabulary/error-codes.ts'
import { brokenRulesOf } from './broken-rules.ts'
import type { KnownPaths } from './known-paths.ts'
import { sendProblem } from './problem-reply.ts'
import type { GatewayServer } from './server-types.ts'

/** Failures of Fastify and of the database by their code; everything else is told by its status alone. */
const CODES_OF_FAILURE: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_INVALID_TYPE: 'media-type-unsupported',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
  // The word of persistence for a database that is away, full or read-only.
  DATABASE_UNAVAILABLE: 'evidence-unavailable',
}

const CODES_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  404: 'not-found',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'media-type-unsupported',
  429: 'too-many-requests',
}

function codeOf(error: FastifyError): ErrorCode {
  // A member of the address that breaks its rule names nothing that exists.
  if (error.validation !== undefined) return error.validationContext === 'params' ? 'not-found' : 'request-invalid'
  const status = error.statusCode ?? 500
  return (
    CODES_OF_FAILURE[error.code] ?? CODES_OF_STATUS[status] ?? (status < 500 ? 'request-invalid' : 'internal-error')
  )
}

/** Answers an error with its problem document; a fault is logged without its message, which may hold values. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = codeOf(error)
  if (code === 'internal-error') request.log.error({ err: error }, 'request-failed')
  if (code === 'evidence-unavailable') request.log.error({ err: error }, 'database-unavailable')
  return sendProblem(reply, code, code === 'request-invalid' ? brokenRulesOf(error.validation ?? []) : [])
}

/** Own answers for errors, unknown addresses (404), known ones with another method (405, `Allow`), and `OPTIONS` (204). */
export function installErrorHandling(server: GatewayServer, knownPaths: KnownPaths): void {
  server.addHook('onRoute', (route) => {
    knownPaths.add(route.method, route.url)
  })
  server.setErrorHandler<FastifyError>(answerError)
  server.setNotFoundHandler((request, reply) => {
    const methods = knownPaths.methodsOf(request.raw.url ?? '/')
    if (methods.length === 0) return sendProblem(reply, 'not-found')
    reply.header('allow', methods.join(', '))
    if (request.method !== 'OPTIONS') return sendProblem(reply, 'method-not-allowed')
    return reply.code(204).send()
  })
}
