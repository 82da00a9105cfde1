import type { Phone, PhoneAnswer, PhoneRequest } from './phone.ts'
import { hasMembers, type Members } from './set-data.ts'
import { tell } from './wechat-callbacks.ts'

/** An answer is on its way for this long. */
const ROUND_TRIP_MS = 40

function textMembers(value: unknown): Record<string, string> {
  return hasMembers(value)
    ? Object.fromEntries(Object.entries(value).map(([name, text]) => [name.toLowerCase(), String(text)]))
    : {}
}

function bodyOf(data: unknown): unknown {
  return typeof data === 'string' && data !== '' ? JSON.parse(data) : undefined
}

function requestOf(options: Members): PhoneRequest {
  const address = new URL(String(options['url']))
  return {
    method: String(options['method'] ?? 'GET'),
    path: `${address.pathname}${address.search}`,
    headers: textMembers(options['header']),
    body: bodyOf(options['data']),
  }
}

/** `wx.request`: every HTTP status is a success there; only the lack of an answer fails. */
export function sendRequest({ clock, answer }: Phone, options: unknown): Members {
  if (!hasMembers(options)) return {}
  const deliver = (result: PhoneAnswer | 'unreachable') => {
    clock.setTimer(() => {
      if (result === 'unreachable') return tell(options, 'fail', { errMsg: 'request:fail' })
      const { status, headers, text } = result
      tell(options, 'success', { statusCode: status, header: headers, data: text })
    }, ROUND_TRIP_MS)
  }
  void answer(requestOf(options)).then(deliver)
  return { abort: () => undefined }
}
