import type { SignedEnvelope } from 'shared-types/contracts/signed-documents.ts'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { decodeUtf8 } from 'shared-types/presentation-code/utf8.ts'
import { parseTrustList } from 'shared-types/trust/parse-trust-list.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

function hostOf(envelope: SignedEnvelope): string | undefined {
  const text = decodeUtf8(decodeBase64url(envelope.payload) ?? new Uint8Array()) ?? ''
  try {
    const parsed = parseTrustList(JSON.parse(text))
    return parsed.ok ? parsed.value.hosts[0] : undefined
  } catch {
    // no JSON in the payload
    return undefined
  }
}

/** Reads it, asked anew each time. */
export type ReadHost = () => Promise<Result<string, GatewayFailure>>

/**
 * 官方主机名: the first of the trust list's hosts, which public codes link to. The list's signature is not checked here:
 * the phone that shows only repeats what its own gateway says, and every reader checks host and signature itself. So
 * the main package needs no SM2.
 */
export async function readOfficialHost(gateway: Gateway): Promise<Result<string, GatewayFailure>> {
  const answer = await gateway.ask<SignedEnvelope>({ method: 'GET', path: '/trust-list', access: 'open' })
  if (!answer.ok) return answer
  const host = hostOf(answer.value.body)
  return host === undefined ? fail('answer-unreadable') : succeed(host)
}
