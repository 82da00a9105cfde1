import { hmacSm3 } from 'gateway/cryptography/hmac-sm3.ts'
import { sm3Hex } from 'gateway/cryptography/sm3.ts'
import { jsonAnswer, parseJsonObject, textMember, type Answer, type Exchange } from '../server/exchange.ts'
import type { ReplayGuard } from '../server/replay-guard.ts'
import { PERSONAS, personaToken } from '../synthetic/persona.ts'
import type { MiniProgramCredentials } from './wechat-wire.ts'

const TOKEN_PATH = '/identity-platform/v1/token-identities'

/** Answers the identity platform's call as `gateway/docs/upstreams/identity-platform.md` describes it; else undefined. */
export function answerIdentityPlatform(
  { appId, appSecret }: MiniProgramCredentials,
  guard: ReplayGuard,
  exchange: Exchange,
): Answer | undefined {
  if (exchange.path !== TOKEN_PATH) return undefined
  if (exchange.method !== 'POST') return jsonAnswer(405, { code: '405', message: 'POST expected' })
  const mac = (...lines: readonly string[]): string =>
    Buffer.from(hmacSm3(Buffer.from(appSecret), Buffer.from(lines.join('\n')))).toString('hex')
  const caller = exchange.header('x-app-id')
  const timestamp = exchange.header('x-timestamp')
  const nonce = exchange.header('x-nonce')
  const expected = mac(TOKEN_PATH, caller, timestamp, nonce, sm3Hex(exchange.body))
  const isGenuine = caller === appId && exchange.header('x-signature').toLowerCase() === expected
  if (!isGenuine || !guard.isFresh(caller, Number(timestamp), nonce)) {
    return jsonAnswer(401, { code: '401', message: 'not authenticated' })
  }
  guard.remember(caller, nonce)
  const answer = jsonAnswer(200, identityOf(textMember(parseJsonObject(exchange.body) ?? {}, 'token')))
  const signature = mac(TOKEN_PATH, nonce, String(answer.status), sm3Hex(Buffer.from(answer.body)))
  return { ...answer, headers: { 'x-signature': signature } }
}

/** A persona's token stands for the persona for ever, so that a demo can be repeated. */
function identityOf(token: string | undefined): object {
  const person = PERSONAS.find(({ persona }) => personaToken('identity', persona) === token)
  if (person === undefined) return { code: '40401', message: 'no such token' }
  return { code: '0', message: 'ok', data: { name: person.realName, idNumber: person.idNumber } }
}
