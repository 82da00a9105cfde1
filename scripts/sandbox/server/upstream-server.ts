import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { CallLog } from './call-log.ts'
import { createEarlierAnswers, type EarlierAnswers } from './earlier-answers.ts'
import { jsonAnswer, refusal, type Answer, type Exchange } from './exchange.ts'
import { isBreaking, type BreakingFault, type FaultSwitch } from './faults.ts'

/** Everything of the sandbox's own lies below this path; faults and the call log leave it alone. */
export const CONTROL_PREFIX = '/sandbox/'
const LONGEST_BODY = 4 * 1024 * 1024

/** What one upstream's server answers with. */
export interface UpstreamHandlers {
  readonly answerWire: (exchange: Exchange) => Promise<Answer> | Answer
  readonly answerControl: (exchange: Exchange) => Promise<Answer> | Answer
  readonly faults: FaultSwitch
  readonly calls: CallLog
}

/** An HTTP server that reads each body whole, lets an active fault act, and records every wire call. */
export function createUpstreamServer(handlers: UpstreamHandlers): Server {
  const earlier = createEarlierAnswers()
  return createServer((request, response) => {
    respond(request, response, handlers, earlier).catch((error: unknown) => {
      // A bug of the sandbox: its kind is printed, never what was asked.
      console.error(`sandbox: a request failed (${error instanceof Error ? error.stack : 'unknown'})`)
      send(response, jsonAnswer(500, { error: 'internal' }))
    })
  })
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  handlers: UpstreamHandlers,
  earlier: EarlierAnswers,
): Promise<void> {
  const exchange = await readExchange(request)
  if (exchange === 'unreadable') return send(response, refusal(400, 'bad-address', 'The address cannot be read.'))
  if (exchange === 'too-large') return send(response, refusal(413, 'too-large', 'The body is too large.'))
  if (exchange === 'cut-off') return void response.destroy()
  if (exchange.path.startsWith(CONTROL_PREFIX)) return send(response, await handlers.answerControl(exchange))
  const fault = handlers.faults.active()
  if (fault !== undefined && isBreaking(fault.kind)) {
    handlers.calls.record(exchange, undefined)
    return misbehave(response, fault.kind)
  }
  const replayed = fault?.kind === 'replayed' ? earlier.at(exchange.path) : undefined
  const answer = replayed ?? (await handlers.answerWire(exchange))
  earlier.keep(exchange.path, answer)
  handlers.calls.record(exchange, answer.status)
  if (fault?.kind === 'slow') await wait(fault.delayMs)
  send(response, answer)
}

function misbehave(response: ServerResponse, kind: BreakingFault): void {
  switch (kind) {
    case 'error':
      return send(response, { status: 500, body: '{"message":"internal error"}' })
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(
        Buffer.concat([Buffer.from('<html><body>系统维护中</body></html>'), Buffer.from([0, 255, 254, 123])]),
      )
      return
    case 'refuse':
      response.socket?.resetAndDestroy()
      return
    case 'timeout':
      // No answer at all: the caller's own limit, or the end of this process, ends the wait.
      return
  }
}

type ReadOutcome = Exchange | 'unreadable' | 'too-large' | 'cut-off'

async function readExchange(request: IncomingMessage): Promise<ReadOutcome> {
  const address = URL.parse(request.url ?? '/', 'http://sandbox')
  if (address === null) return 'unreadable'
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > LONGEST_BODY) return 'too-large'
      chunks.push(bytes)
    }
    const path = decodeURIComponent(address.pathname)
    const header = (name: string): string => headerText(request, name)
    return { method: request.method ?? 'GET', path, query: address.searchParams, header, body: Buffer.concat(chunks) }
  } catch (error) {
    return error instanceof URIError ? 'unreadable' : 'cut-off'
  }
}

function headerText(request: IncomingMessage, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

function send(response: ServerResponse, answer: Answer): void {
  if (response.destroyed || response.headersSent) return
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers })
  if (answer.rest === undefined) response.end(answer.body)
  else pipeline(Readable.from(answer.rest), response, () => undefined)
}
