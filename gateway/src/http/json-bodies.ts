import type { GatewayServer } from './server-types.ts'

/** JSON is the only media type of a body; a call without a body may still name it, as mini-program clients do. */
export function installJsonBodies(server: GatewayServer): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString()
    if (text === '') done(null, undefined)
    else void parse(request, text, done)
  })
}
