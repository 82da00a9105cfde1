// The bare hop that the gateway is compared with: Fastify and an undici Pool, bodies streamed through untouched, nothing
// looked at. It does less than @fastify/http-proxy, which is not among the packages here (no rewriting of headers, no
// hooks, no prefix), so a ratio against it is rather too high than too low. Argument: the origin behind it.
import fastify from 'fastify'
import { Pool, type Dispatcher } from 'undici'

/** Headers of one connection, which are never passed on (RFC 9110, 7.6.1). */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host'])

function passedOn(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string | string[]> {
  const passed: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !OF_THE_CONNECTION.has(name)) passed[name] = value
  return passed
}

function methodOf(method: string): Dispatcher.HttpMethod {
  return method === 'GET' ? 'GET' : 'POST'
}

const pool = new Pool(process.argv[2] ?? '', { connections: 32 })
const server = fastify({ logger: false })
server.removeAllContentTypeParsers()
server.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
server.all('/*', async (request, reply) => {
  const answer = await pool.request({
    method: methodOf(request.method),
    path: request.url,
    headers: passedOn(request.headers),
    body: request.method === 'GET' ? null : request.raw,
  })
  return reply.code(answer.statusCode).headers(passedOn(answer.headers)).send(answer.body)
})

// CPU of this process, all threads, for the parent that asks.
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMicroseconds: user + system })
})
process.once('disconnect', () => process.exit(0))
process.send?.({ address: await server.listen({ host: '127.0.0.1', port: 0 }) })
