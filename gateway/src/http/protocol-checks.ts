import { ADDRESS_LIMIT } from './connection-errors.ts'
import { PROBLEM_MEDIA_TYPE, problemOf, sendProblem } from './problem-reply.ts'
import type { GatewayServer } from './server-types.ts'

/**
 * What Node would answer with a bare status line of its own is answered here with a problem document: a request without
 * `Host` (RFC 9112, 3.2), one with an unknown `Expect` (RFC 9110, 10.1.1), and an over-long address.
 */
export function installProtocolChecks(server: GatewayServer, newId: () => string): void {
  server.addHook('onRequest', (request, reply, done) => {
    const withoutHost = request.headers.host === undefined && request.raw.httpVersion === '1.1'
    // An answer that was sent ends the request's way: the next step is not called.
    if ((request.raw.url ?? '').length > ADDRESS_LIMIT) sendProblem(reply, 'address-too-long')
    else if (withoutHost) sendProblem(reply, 'request-invalid')
    else done()
  })
  server.server.on('checkExpectation', (_request, response) => {
    const problem = problemOf('request-invalid', newId())
    const headers = {
      'content-type': PROBLEM_MEDIA_TYPE,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-request-id': problem.requestId,
      connection: 'close',
    }
    response.writeHead(problem.status, headers).end(JSON.stringify(problem))
  })
}
