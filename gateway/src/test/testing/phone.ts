import { randomBytes } from 'node:crypto'
import { decodeBase64url, encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { codeParts, encodeCode } from 'shared-types/presentation-code/code-text.ts'
import { decodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import { anchorOf, linkAt } from 'shared-types/presentation-code/hash-chain.ts'
import { sm3 } from '../../cryptography/sm3.ts'
import { call, type Answer } from './api.ts'

/** A driver's phone that holds one attestation and makes the code of any minute from it. */
export interface ShownCode {
  readonly answer: Answer
  readonly anchor: string
  /** The code's text as the phone shows it at this moment; milliseconds since 1970. */
  textAt(nowMs: number): string
}

interface ShowRequest {
  readonly token: string
  readonly certificateIds: readonly string[]
  readonly view: 'public' | 'inspection'
  readonly steps?: number
  readonly notBefore?: number
}

/** Asks the gateway for an attestation as the mini-program does: a fresh seed and its chain for every request. */
export async function showCode(gateway: string, request: ShowRequest): Promise<ShownCode> {
  const { token, steps = 60, ...body } = request
  const seed = new Uint8Array(randomBytes(16))
  const answer = await call(gateway, 'POST', '/api/v1/presentations', {
    token,
    body: { ...body, steps, anchor: encodeBase64url(anchorOf(sm3, seed, steps)) },
  })
  return {
    answer,
    anchor: encodeBase64url(anchorOf(sm3, seed, steps)),
    textAt: (nowMs) => codeText(answer, seed, steps, request.view, nowMs),
  }
}

function codeText(answer: Answer, seed: Uint8Array, steps: number, view: ShowRequest['view'], nowMs: number): string {
  const signed = decodeAttestation(decodeBase64url(answer.body.text('attestation')) ?? new Uint8Array())
  if (!signed) throw new Error('the attestation cannot be read')
  const stepIndex = Math.floor((nowMs / 1000 - Number(answer.body.at('notBefore'))) / 60)
  const code = encodeCode({ ...signed, stepIndex, link: linkAt(sm3, seed, steps, stepIndex) })
  const { prefix, digits } = codeParts(view === 'public' ? 0 : 1, 'CERT.EXAMPLE.CN', code)
  return prefix + digits
}
