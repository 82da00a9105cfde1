import { SENT_CODE } from './fake-counterparts.ts'
import type { IdentityGateway } from './identity-gateway.ts'

/** An answer as a phone sees it; `json` is undefined when there is no body. */
export interface PhoneAnswer {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
  readonly milliseconds: number
  /** `Retry-After`, when it came. */
  readonly retryAfter?: string
}

/** A phone: who is signed in on it. */
export interface Phone {
  readonly accessToken: string
  readonly refreshToken: string
  readonly viewer: unknown
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** One call of the API. */
export async function call(
  { server }: Pick<IdentityGateway, 'server'>,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  options: { readonly phone?: Phone; readonly body?: object } = {},
): Promise<PhoneAnswer> {
  const started = performance.now()
  const answer = await server.inject({
    method,
    url: `/api/v1${path}`,
    ...(options.phone === undefined ? {} : { headers: { authorization: `Bearer ${options.phone.accessToken}` } }),
    ...(options.body === undefined ? {} : { payload: options.body }),
  })
  const retryAfter = answer.headers['retry-after']
  const json: unknown = answer.body === '' ? {} : JSON.parse(answer.body)
  return {
    status: answer.statusCode,
    json: isRecord(json) ? json : {},
    milliseconds: performance.now() - started,
    ...(typeof retryAfter === 'string' ? { retryAfter } : {}),
  }
}

/** The phone of a session answer. */
export function phoneOf({ json }: PhoneAnswer): Phone {
  const { accessToken, refreshToken, viewer } = json
  if (typeof accessToken !== 'string' || typeof refreshToken !== 'string') throw new Error('no session was opened')
  return { accessToken, refreshToken, viewer }
}

/** Signs a WeChat user in. */
export async function signIn(gateway: Pick<IdentityGateway, 'server'>, user: string): Promise<Phone> {
  return phoneOf(await call(gateway, 'POST', '/sessions', { body: { loginCode: `wx:${user}` } }))
}

/** Who somebody says to be. */
export interface Claimed {
  readonly name: string
  readonly idNumber: string
}

/** Asks for a phone code; the id of the proof. */
export async function askForCode(
  gateway: Pick<IdentityGateway, 'server'>,
  phone: Phone,
  claimed: Claimed,
): Promise<string> {
  const answer = await call(gateway, 'POST', '/identity-proofs/phone-code', { phone, body: claimed })
  const { proofId } = answer.json
  if (answer.status !== 202 || typeof proofId !== 'string') throw new Error(`no proof: ${answer.status}`)
  return proofId
}

/** Binds with a proof; the code is the right one unless another is given. */
export async function bindWith(
  gateway: Pick<IdentityGateway, 'server'>,
  phone: Phone,
  claimed: Claimed,
  proofId: string,
  code: string = SENT_CODE,
): Promise<PhoneAnswer> {
  const proof = { method: 'phone-code', proofId, code }
  return call(gateway, 'POST', '/identity-bindings', { phone, body: { ...claimed, proof, noticeVersion: '2026-11' } })
}

/** Asks for a code and binds with it. */
export async function bind(
  gateway: Pick<IdentityGateway, 'server'>,
  phone: Phone,
  claimed: Claimed,
): Promise<PhoneAnswer> {
  return bindWith(gateway, phone, claimed, await askForCode(gateway, phone, claimed))
}

/** Binds with a token of the identity platform. */
export async function bindWithToken(
  gateway: Pick<IdentityGateway, 'server'>,
  phone: Phone,
  claimed: Claimed,
  token: string,
): Promise<PhoneAnswer> {
  const proof = { method: 'platform-identity', token }
  return call(gateway, 'POST', '/identity-bindings', { phone, body: { ...claimed, proof, noticeVersion: '2026-11' } })
}
