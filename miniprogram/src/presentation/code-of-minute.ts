import type { PresentationView } from 'shared-types/contracts/presentations.ts'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { codeParts, encodeCode, type CodeParts } from 'shared-types/presentation-code/code-text.ts'
import { decodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import type { HashChain } from 'shared-types/presentation-code/hash-chain.ts'
import type { ReadyCode } from './ready-code.ts'

/** Gives the two segments of the code of one minute; undefined outside of its steps. */
export type CodeOfMinute = (stepIndex: number) => CodeParts | undefined

const SEED_LENGTH = 16

/** The seed of a code that is kept on this phone; undefined when it is damaged. */
export function seedOf(code: ReadyCode): Uint8Array | undefined {
  const seed = decodeBase64url(code.seed)
  return seed?.length === SEED_LENGTH ? seed : undefined
}

/** 每分钟的码: makes each minute's text from the links of the code's chain; undefined when what is kept is damaged. */
export function codeOfMinute(
  view: PresentationView,
  host: string,
  code: ReadyCode,
  links: HashChain['links'],
): CodeOfMinute | undefined {
  const signed = decodeAttestation(decodeBase64url(code.attestation) ?? new Uint8Array())
  if (!signed) return undefined
  return (stepIndex) => {
    const link = stepIndex < code.steps ? links[stepIndex] : undefined
    return link && codeParts(view === 'public' ? 0 : 1, host, encodeCode({ ...signed, stepIndex, link }))
  }
}
