import type { Attested, AttestedEntry } from 'shared-types/presentation-code/attestation.ts'
import { ENTRY_FIELDS } from 'shared-types/presentation-code/attestation.ts'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { decodeAttested } from 'shared-types/presentation-code/decode-attested.ts'
import { decodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import { certificateKindFacts } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { ReadyCode } from './ready-code.ts'

/** What stands in a code that is kept on this phone; undefined when it is damaged. */
export function attestedOf(code: ReadyCode): Attested | undefined {
  const signed = decodeAttestation(decodeBase64url(code.attestation) ?? new Uint8Array())
  const decoded = signed && decodeAttested(signed.attestedBytes)
  return decoded?.ok ? decoded.attested : undefined
}

/** 码里写了什么, of one certificate, in the fewest words: `从业资格证 林*`, `道路运输证 浙A12345`. */
function entryFacts({ kind, fields }: AttestedEntry): string {
  const text = (field: number) => {
    const value = fields.get(field)
    return typeof value === 'string' ? value : undefined
  }
  const title = certificateKindFacts(kind)?.shortTitle
  const who = text(ENTRY_FIELDS.plateNumber) ?? text(ENTRY_FIELDS.holderName) ?? text(ENTRY_FIELDS.companyName)
  return [title, who].filter((part) => part !== undefined).join(' ')
}

/** 对方会看到: what the other side reads in the code itself, joined for one line. */
export function attestedFacts(attested: Attested): string {
  return [...attested.entries.map(entryFacts), '有效'].join('、')
}
