import type { PresentationView } from 'shared-types/contracts/presentations.ts'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { codeParts, encodeCode, type CodeParts } from 'shared-types/presentation-code/code-text.ts'
import type { Sm3 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import { decodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import { chainLinks } from 'shared-types/presentation-code/hash-chain.ts'
import type { ReadyCode } from './ready-code.ts'

/** Gives the two segments of the code of one minute; undefined outside of its steps. */
export type CodeOfMinute = (stepIndex: number) => CodeParts | undefined

/**
 * 每分钟的码: hashes the whole chain once (about 60 ms on a slow phone) and then makes each minute's text from it.
 * Undefined when what is kept on the phone is damaged.
 */
export function codeOfMinute(
  sm3: Sm3,
  view: PresentationView,
  host: string,
  code: ReadyCode,
): CodeOfMinute | undefined {
  const seed = decodeBase64url(code.seed)
  const signed = decodeAttestation(decodeBase64url(code.attestation) ?? new Uint8Array())
  if (!signed || seed?.length !== 16) return undefined
  const { links } = chainLinks(sm3, seed, code.chainLength)
  return (stepIndex) => {
    const link = stepIndex < code.steps ? links[stepIndex] : undefined
    return link && codeParts(view === 'public' ? 0 : 1, host, encodeCode({ ...signed, stepIndex, link }))
  }
}
