import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A request that came over the wire, its body read whole. */
export interface WireRequest {
  readonly path: string
  readonly body: Buffer
  header(name: string): string
}

/** What the server does with one request; it may answer in any way or not at all. */
export type WireHandler = (request: WireRequest, response: ServerResponse) => void | Promise<void>

/** A real HTTP server on a free port of this machine. */
export interface WireServer {
  readonly origin: string
  /** Paths that were asked for, in their order. */
  readonly paths: readonly string[]
  handle(handler: WireHandler): void
  close(): Promise<void>
}

async function readRequest(request: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return {
    path: request.url ?? '',
    body: Buffer.concat(chunks),
    header: (name) => String(request.headers[name] ?? ''),
  }
}

/** Starts a server; every request is answered by the handler that is set last. */
export async function startWireServer(first: WireHandler): Promise<WireServer> {
  let handler = first
  const paths: string[] = []
  const server = createServer((incoming, response) => {
    void readRequest(incoming).then((request) => {
      paths.push(request.path)
      return handler(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    paths,
    handle: (next) => {
      handler = next
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(value))
}

/** A request's body as an object; a test whose request is none fails. */
export function parseBody(bytes: Buffer): Record<string, unknown> {
  const value: Record<string, unknown> = JSON.parse(bytes.toString('utf8'))
  return value
}
