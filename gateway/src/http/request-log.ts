import { pino, type DestinationStream, type Logger } from 'pino'
import type { FastifyRequest } from 'fastify'
import { withoutPeople } from './redaction.ts'
import type { GatewayServer } from './server-types.ts'

/** What is told of an answered request: never an address, a body or a person. */
export interface AnsweredRequest {
  readonly method: string
  /** Route pattern, such as `/api/v1/certificates/:certificateId`, or `none` for an unknown address. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
}

/** An error without its message, which may hold values: its kind and where it was thrown. */
function errorWithoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { kind: error.name, ...code, at: frames.slice(0, 8).map((line) => line.trim()) }
}

/** Lines wait for each other up to this many bytes and milliseconds: writing each alone costs as much as making three. */
const GATHERED_BYTES = 8_192
const GATHERED_MS = 100

/** Standard output; what still waits when the process exits is written then. */
function gatheredOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, minLength: GATHERED_BYTES })
  setInterval(() => output.flush(), GATHERED_MS).unref()
  process.once('exit', () => output.flushSync())
  return output
}

/** The gateway's log: one JSON line per event; `output` is standard output unless a test reads along. */
export function createLogger(output: DestinationStream = gatheredOutput()): Logger {
  const options = {
    base: null,
    messageKey: 'event',
    formatters: { log: withoutPeople },
    serializers: { err: errorWithoutValues },
  }
  return pino(options, output)
}

function routeOf(request: FastifyRequest): string {
  return request.is404 ? 'none' : (request.routeOptions.url ?? 'none')
}

/** Logs each answered request in one line, and hands the same facts to the measures. */
export function installRequestLog(server: GatewayServer, observe: (answered: AnsweredRequest) => void): void {
  server.addHook('onResponse', (request, reply, done) => {
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    const answered = { method: request.method, route: routeOf(request), status: reply.statusCode, milliseconds }
    request.log.info(answered, 'request-answered')
    observe(answered)
    done()
  })
}
