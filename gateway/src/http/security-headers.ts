import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import fastify from 'fastify'
import type { GatewayServer } from './server-types.ts'

const OPTIONS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  // The transport in front of the gateway decides about HTTPS; the preview runs on plain HTTP.
  strictTransportSecurity: false,
}
/** Headers of an answer that do not come from helmet. */
const OF_THE_ANSWER: ReadonlySet<string> = new Set(['connection', 'content-length', 'content-type', 'date'])

/** What helmet puts on every answer. It is the same each time, and making it anew costs a tenth of a read. */
async function headersOfHelmet(): Promise<Readonly<Record<string, string>>> {
  const once = fastify()
  await once.register(helmet, OPTIONS)
  once.get('/', () => '')
  const { headers } = await once.inject('/')
  await once.close()
  const own = Object.entries(headers).filter(([name]) => !OF_THE_ANSWER.has(name))
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]))
}

/**
 * Headers that every answer carries: a content policy without third parties, no referrer, the request's id, and
 * `no-store` wherever a route did not say otherwise itself.
 */
export async function installSecurityHeaders(server: GatewayServer): Promise<void> {
  const always = await headersOfHelmet()
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(always).header('x-request-id', request.id)
    done()
  })
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    done(null, payload)
  })
}
