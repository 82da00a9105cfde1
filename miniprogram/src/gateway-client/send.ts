import Taro from '@tarojs/taro'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** 一段内容: bytes of a picture, sent as they are. */
export interface OutgoingBytes {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** One request as it goes out; `path` starts with `/`, `body` is JSON, `content` goes instead of it. */
export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly content?: OutgoingBytes
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

/** One answer as it came in; header names in lower case; `text` is empty when there was no body. */
export interface Incoming {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Sends a request; every lack of an answer is `offline`. Nothing is logged or kept. */
export type Send = (request: Outgoing) => Promise<Result<Incoming, 'offline'>>

function lowerCaseHeaders(headers: object | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]))
}

/** What Taro wants of a body: its type and its data; nothing for a request without one. */
function bodyOf({ body, content }: Pick<Outgoing, 'body' | 'content'>) {
  // a copy of its own: WeChat sends the whole buffer that a view looks into
  if (content) return { type: { 'content-type': content.mediaType }, data: { data: content.bytes.slice().buffer } }
  if (body === undefined) return { type: {}, data: {} }
  return { type: { 'content-type': 'application/json' }, data: { data: JSON.stringify(body) } }
}

/** The only place that calls `Taro.request`; `address` is the gateway's origin, empty on H5 (same origin). */
export function createSend(address: string): Send {
  return async ({ method, path, body, content, headers, timeoutMs }) => {
    const { type, data } = bodyOf({ body, ...(content ? { content } : {}) })
    try {
      const answer = await Taro.request<string, string | ArrayBuffer>({
        url: `${address}/api/v1${path}`,
        method,
        header: { ...headers, ...type },
        ...data,
        dataType: 'text',
        responseType: 'text',
        timeout: timeoutMs,
      })
      const text: unknown = answer.data
      return succeed({
        status: answer.statusCode,
        headers: lowerCaseHeaders(answer.header),
        text: typeof text === 'string' ? text : '',
      })
    } catch {
      // no network, refused connection or no answer within the time: one outcome for the person
      return fail('offline')
    }
  }
}
