import { randomBytes } from 'node:crypto'
import { sm3 } from 'gateway/cryptography/sm3.ts'
import type { PresentationCode } from 'shared-types/presentation-code/attestation.ts'
import { decodeBase64url, encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { codeParts, encodeCode } from 'shared-types/presentation-code/code-text.ts'
import { decodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import { anchorOf, linkAt } from 'shared-types/presentation-code/hash-chain.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { send, type Answer } from './send.ts'

const HOST = 'CERT.EXAMPLE.CN'
const STEPS = 60

/** 亮证: what a phone holds after it asked for an attestation. */
export interface ShownCode {
  readonly answer: Answer
  /** The code of a minute, counted from the first; undefined when the gateway signed nothing. */
  codeOf(stepIndex: number): PresentationCode | undefined
  /** The minute that runs now. */
  stepNow(): number
}

/** How a code is asked for. */
export interface ShowRequest {
  readonly token: string
  readonly certificateIds: readonly string[]
  readonly view: 'public' | 'inspection'
}

/** Asks for an attestation as the mini-program does, with a seed of its own. */
export async function showCode(stack: HuntedStack, { token, ...request }: ShowRequest): Promise<ShownCode> {
  const seed = new Uint8Array(randomBytes(16))
  const anchor = encodeBase64url(anchorOf(sm3, seed, STEPS))
  const body = { ...request, steps: STEPS, anchor }
  const answer = await send(stack.gateway, { method: 'POST', path: '/api/v1/presentations', token, body })
  const signed = decodeAttestation(decodeBase64url(answer.body.text('attestation')) ?? new Uint8Array())
  return {
    answer,
    codeOf: (stepIndex) => signed && { ...signed, stepIndex, link: linkAt(sm3, seed, STEPS, stepIndex) },
    stepNow: () => Math.max(0, Math.floor((Date.now() / 1_000 - Number(answer.body.at('notBefore'))) / 60)),
  }
}

/** The text of a code behind the prefix of its view. */
export function textOfCode(code: PresentationCode, view: 'public' | 'inspection'): string {
  return textOfBytes(encodeCode(code), view)
}

/** The text of any bytes in the place of a code. */
export function textOfBytes(bytes: Uint8Array, view: 'public' | 'inspection'): string {
  const { prefix, digits } = codeParts(view === 'public' ? 0 : 1, HOST, bytes)
  return prefix + digits
}

/** Asks the gateway about a code. */
export function verifyCode(stack: HuntedStack, code: string, token?: string, division?: string): Promise<Answer> {
  const body = { code, ...(division === undefined ? {} : { place: { division } }) }
  return send(stack.gateway, { method: 'POST', path: '/api/v1/verifications', token, body })
}
