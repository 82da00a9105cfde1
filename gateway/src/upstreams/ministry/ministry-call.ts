import { Compile } from 'typebox/compile'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { UpstreamConfiguration } from '../../certificates/upstream-configuration.ts'
import type { SourceFailure } from '../../certificates/province-source.ts'
import type { UpstreamClientKey } from '../../cryptography/key-ring.ts'
import { sm3Hex } from '../../cryptography/sm3.ts'
import { verifySm2 } from '../../cryptography/sm2-signature.ts'
import { readJson } from '../transport/read-json.ts'
import type { UpstreamClient } from '../transport/upstream-client.ts'
import type { UpstreamAnswer } from '../transport/upstream-exchange.ts'
import { readSignature } from '../wire/signature-text.ts'
import { MinistryAnswer, MinistryRefusal } from './ministry-wire.ts'

/** What a call to the ministry needs. */
export interface MinistryCallDeps {
  readonly configuration: UpstreamConfiguration
  readonly clientKey: UpstreamClientKey
  readonly client: UpstreamClient
  readonly now: () => number
  /** 32 hexadecimal digits, new at each call. */
  readonly newNonce: () => string
}

const QUERY_PATH = '/mot/v1/certificates/query'

const goodAnswer = Compile(MinistryAnswer)
const refusal = Compile(MinistryRefusal)

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function isAuthentic(deps: MinistryCallDeps, nonce: string, answer: UpstreamAnswer): boolean {
  const signature = readSignature(answer.header('x-signature'))
  const signed = utf8(`mot-answer|${QUERY_PATH}|${nonce}|${answer.status}|${sm3Hex(answer.body)}`)
  return signature !== undefined && verifySm2(deps.configuration.publicKey, signed, signature)
}

function openAnswer(bytes: Uint8Array): Result<MinistryAnswer, SourceFailure> {
  const json = readJson(bytes)
  if (!json.ok) return fail('unreadable')
  if (goodAnswer.Check(json.value)) return succeed(json.value)
  if (!refusal.Check(json.value) || json.value.status === 'ok') return fail('unreadable')
  return fail('failed')
}

/** 部级查询: one signed call of `certificates/query`; the answer is verified before it is parsed. */
export async function queryMinistry(
  deps: MinistryCallDeps,
  identifiers: readonly string[],
  deadline: AbortSignal,
): Promise<Result<MinistryAnswer, SourceFailure>> {
  const body = utf8(JSON.stringify({ certificateIdentifiers: identifiers }))
  const timestamp = deps.now()
  const nonce = deps.newNonce()
  const signature = deps.clientKey.sign(utf8(`mot|${QUERY_PATH}|${timestamp}|${nonce}|${sm3Hex(body)}`))
  const headers = {
    'content-type': 'application/json',
    'x-app-id': deps.configuration.appId,
    'x-timestamp': String(timestamp),
    'x-nonce': nonce,
    'x-signature': Buffer.from(signature).toString('base64'),
  }
  const answer = await deps.client.send({ method: 'POST', path: QUERY_PATH, headers, body }, deadline)
  if (!answer.ok) return answer
  if (answer.value.status === 401) return fail('refused')
  return isAuthentic(deps, nonce, answer.value) ? openAnswer(answer.value.body) : fail('not-authentic')
}
