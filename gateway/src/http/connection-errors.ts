import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ErrorCode } from 'shared-types/vocabulary/error-codes.ts'
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem-reply.ts'

/** A request line longer than this is over-long whatever else is wrong with it, in bytes. */
export const ADDRESS_LIMIT = 4096

interface ConnectionError extends Error {
  readonly code?: string
  /** The bytes read so far, when Node hands them over. */
  readonly rawPacket?: unknown
}

function codeOf(error: ConnectionError): ErrorCode {
  if (error.code !== 'HPE_HEADER_OVERFLOW' || !(error.rawPacket instanceof Uint8Array)) return 'request-invalid'
  const end = error.rawPacket.indexOf(0x0a)
  return end === -1 || end > ADDRESS_LIMIT ? 'address-too-long' : 'request-invalid'
}

/** Answers what Node could not even read as a request, by a problem document written to the connection itself. */
export function answerUnreadableRequest(error: ConnectionError, socket: Socket, requestId: string): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = problemOf(codeOf(error), requestId)
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    `Date: ${new Date().toUTCString()}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Referrer-Policy: no-referrer',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
