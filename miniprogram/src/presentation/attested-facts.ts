import type { Attested, AttestedEntry } from 'shared-types/presentation-code/attestation.ts'
import { ENTRY_FIELDS } from 'shared-types/presentation-code/attestation.ts'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { decodeAttested } from 'shared-types/presentation-code/decode-attested.ts'
import { decodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import { certificateKindFacts } from 'shared-types/vocabulary/certificate-kinds.ts'
import { SHOW_TEXTS } from '../design/texts/show.ts'
import { plateInGroups } from '../design/plate-look.ts'
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
  const plate = text(ENTRY_FIELDS.plateNumber)
  const who = plate ? plateInGroups(plate) : (text(ENTRY_FIELDS.holderName) ?? text(ENTRY_FIELDS.companyName))
  return [title, who].filter((part) => part !== undefined).join(' ')
}

/** 对方会看到: what the other side reads in the code itself, the person first (kinds 7 to 9), joined for one line. */
export function attestedFacts({ entries }: Attested): string {
  const personFirst = [...entries].sort((one, other) => Number(other.kind >= 7) - Number(one.kind >= 7))
  return [...personFirst.map(entryFacts), SHOW_TEXTS.valid].join('、')
}
