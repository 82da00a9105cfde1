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
import { MinistryAnswer, MinistryFound, MinistryRefusal } from './ministry-wire.ts'

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
const SEARCH_PATH = '/mot/v1/certificates/search'

const goodAnswer = Compile(MinistryAnswer)
const foundAnswer = Compile(MinistryFound)
const refusal = Compile(MinistryRefusal)

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function isAuthentic(deps: MinistryCallDeps, path: string, nonce: string, answer: UpstreamAnswer): boolean {
  const signature = readSignature(answer.header('x-signature'))
  const signed = utf8(`mot-answer|${path}|${nonce}|${answer.status}|${sm3Hex(answer.body)}`)
  return signature !== undefined && verifySm2(deps.configuration.publicKey, signed, signature)
}

/** The JSON of a good answer, as yet of no form; why there is none otherwise. */
function openAnswer(bytes: Uint8Array): Result<unknown, SourceFailure> {
  const json = readJson(bytes)
  if (!json.ok) return fail('unreadable')
  return refusal.Check(json.value) && json.value.status !== 'ok' ? fail('failed') : succeed(json.value)
}

/** One signed call; the answer is verified before it is parsed. */
export async function callMinistry(
  deps: MinistryCallDeps,
  path: string,
  asked: object,
  deadline: AbortSignal,
): Promise<Result<unknown, SourceFailure>> {
  const body = utf8(JSON.stringify(asked))
  const timestamp = deps.now()
  const nonce = deps.newNonce()
  const signature = deps.clientKey.sign(utf8(`mot|${path}|${timestamp}|${nonce}|${sm3Hex(body)}`))
  const headers = {
    'content-type': 'application/json',
    'x-app-id': deps.configuration.appId,
    'x-timestamp': String(timestamp),
    'x-nonce': nonce,
    'x-signature': Buffer.from(signature).toString('base64'),
  }
  const answer = await deps.client.send({ method: 'POST', path, headers, body }, deadline)
  if (!answer.ok) return answer
  if (answer.value.status === 401) return fail('refused')
  return isAuthentic(deps, path, nonce, answer.value) ? openAnswer(answer.value.body) : fail('not-authentic')
}

/** 部级查询: one call of `certificates/query`. */
export async function queryMinistry(
  deps: MinistryCallDeps,
  identifiers: readonly string[],
  deadline: AbortSignal,
): Promise<Result<MinistryAnswer, SourceFailure>> {
  const told = await callMinistry(deps, QUERY_PATH, { certificateIdentifiers: identifiers }, deadline)
  if (!told.ok) return told
  return goodAnswer.Check(told.value) ? succeed(told.value) : fail('unreadable')
}

/** 部级查询 without an identifier: one call of `certificates/search`; `facts` are the members of one question. */
export async function searchMinistry(
  deps: MinistryCallDeps,
  facts: Readonly<Record<string, string | number>>,
  deadline: AbortSignal,
): Promise<Result<MinistryFound, SourceFailure>> {
  const told = await callMinistry(deps, SEARCH_PATH, facts, deadline)
  if (!told.ok) return told
  return foundAnswer.Check(told.value) ? succeed(told.value) : fail('unreadable')
}
