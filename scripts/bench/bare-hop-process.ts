// The bare hop that the gateway is compared with: Fastify with @fastify/http-proxy as it comes. Argument: the origin
// behind it.
import httpProxy from '@fastify/http-proxy'
import fastify from 'fastify'

const server = fastify({ logger: false })
await server.register(httpProxy, { upstream: process.argv[2] ?? '', undici: { connections: 32 } })

// CPU of this process, all threads, for the parent that asks.
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMicroseconds: user + system })
})
process.once('disconnect', () => process.exit(0))
process.send?.({ address: await server.listen({ host: '127.0.0.1', port: 0 }) })
