import { createServer } from 'node:net'
import { SANDBOX_PORT_OFFSETS, type StackSettings } from './stack-settings.ts'

/** Which of the stack's ports somebody else listens on, as sentences for the terminal; empty when all are free. */
export async function findBusyPorts(settings: StackSettings): Promise<readonly string[]> {
  const wanted = [
    { name: 'PORT', host: settings.host, port: settings.port },
    { name: 'OPERATIONS_PORT', host: settings.host, port: settings.operationsPort },
    ...SANDBOX_PORT_OFFSETS.map((offset) => ({
      name: 'SANDBOX_PORT_BASE',
      host: '127.0.0.1',
      port: settings.sandboxPortBase + offset,
    })),
  ]
  const problems = await Promise.all(
    wanted.map(async (item) => ({ item, problem: await tryPort(item.host, item.port) })),
  )
  return problems
    .filter(({ problem }) => problem !== undefined)
    .map(({ item, problem }) => `port ${String(item.port)} cannot be used (${String(problem)}); see ${item.name}`)
}

/** Error code of listening there for a moment; undefined when it worked. */
function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
