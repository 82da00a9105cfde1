import { verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { sm3Hex } from 'gateway/cryptography/sm3.ts'
import type { Answer, Exchange } from '../server/exchange.ts'
import type { UpstreamKey } from '../server/keys.ts'
import type { ReplayGuard } from '../server/replay-guard.ts'

/** Headers of a request to the ministry: SM2 over path, timestamp, nonce and the SM3 of the body. */
export function signedHeaders(
  appId: string,
  key: Pick<UpstreamKey, 'sign'>,
  request: { readonly path: string; readonly timestamp: number; readonly nonce: string; readonly body: string },
): Readonly<Record<string, string>> {
  const { path, timestamp, nonce, body } = request
  const signed = `mot|${path}|${timestamp}|${nonce}|${sm3Hex(Buffer.from(body))}`
  return {
    'content-type': 'application/json',
    'x-app-id': appId,
    'x-timestamp': String(timestamp),
    'x-nonce': nonce,
    'x-signature': Buffer.from(key.sign(Buffer.from(signed))).toString('base64'),
  }
}

/** The app that sent a request; undefined for an unknown app, an old or replayed request or a wrong signature. */
export function callerOf(
  exchange: Exchange,
  publicKeyOf: (appId: string) => Uint8Array | undefined,
  guard: ReplayGuard,
): string | undefined {
  const appId = exchange.header('x-app-id')
  const timestamp = exchange.header('x-timestamp')
  const nonce = exchange.header('x-nonce')
  const publicKey = publicKeyOf(appId)
  if (publicKey === undefined || !/^\d{1,15}$/.test(timestamp)) return undefined
  if (!guard.isFresh(appId, Number(timestamp), nonce)) return undefined
  const signed = `mot|${exchange.path}|${timestamp}|${nonce}|${sm3Hex(exchange.body)}`
  const signature = Buffer.from(exchange.header('x-signature'), 'base64')
  if (!verifySm2(publicKey, Buffer.from(signed), signature)) return undefined
  guard.remember(appId, nonce)
  return appId
}

/** An answer with the ministry's signature, bound to the path and nonce of its request. */
export function signAnswer(key: UpstreamKey, exchange: Exchange, answer: Answer): Answer {
  const nonce = exchange.header('x-nonce')
  const signed = `mot-answer|${exchange.path}|${nonce}|${answer.status}|${sm3Hex(Buffer.from(answer.body))}`
  const signature = Buffer.from(key.sign(Buffer.from(signed))).toString('base64')
  return { ...answer, headers: { 'x-signature': signature } }
}
