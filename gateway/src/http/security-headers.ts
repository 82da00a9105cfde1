import helmet from '@fastify/helmet'
import type { GatewayServer } from './server-types.ts'

/**
 * Headers that every answer carries: a content policy without third parties, no referrer, the request's id, and
 * `no-store` wherever a route did not say otherwise itself.
 */
export async function installSecurityHeaders(server: GatewayServer): Promise<void> {
  await server.register(helmet, {
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
  })
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  server.addHook('onSend', async (_request, reply, payload) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    return payload
  })
}
