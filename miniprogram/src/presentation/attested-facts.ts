import type { Attested, AttestedEntry } from 'shared-types/presentation-code/attestation.ts'
import { ENTRY_FIELDS } from 'shared-types/presentation-code/attestation.ts'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { decodeAttested } from 'shared-types/presentation-code/decode-attested.ts'
import { decodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import type { Language } from '../design/language.ts'
import { CODE_LIST_TEXTS } from '../design/texts/code-lists.ts'
import { PARTS_TEXTS } from '../design/texts/parts.ts'
import { SHOW_TEXTS } from '../design/texts/show.ts'
import { plateInGroups } from '../design/plate-look.ts'
import type { ReadyCode } from './ready-code.ts'

/** What stands in a code that is kept on this phone; undefined when it is damaged. */
export function attestedOf(code: ReadyCode): Attested | undefined {
  const signed = decodeAttestation(decodeBase64url(code.attestation) ?? new Uint8Array())
  const decoded = signed && decodeAttested(signed.attestedBytes)
  return decoded?.ok ? decoded.attested : undefined
}

/** 码里写了什么, of one certificate: a vehicle by its plate, a person by name, trade and last digits, else the company. */
function entryFacts({ fields }: AttestedEntry, language: Language): readonly string[] {
  const text = (field: number) => {
    const value = fields.get(field)
    return typeof value === 'string' ? value : undefined
  }
  const plate = text(ENTRY_FIELDS.plateNumber)
  if (plate !== undefined) return [plateInGroups(plate)]
  const trades = text(ENTRY_FIELDS.categories)?.split(',') ?? []
  const tail = text(ENTRY_FIELDS.identityNumberTail)
  return [
    text(ENTRY_FIELDS.holderName) ?? text(ENTRY_FIELDS.companyName) ?? '',
    ...trades.map((code) => CODE_LIST_TEXTS[language].qualificationCategory(code) ?? code),
    tail === undefined ? '' : SHOW_TEXTS[language].tail(tail),
  ].filter((part) => part !== '')
}

/** 对方会看到: what the other side reads in the code itself, the person first (kinds 7 to 9), joined for one line. */
export function attestedFacts({ entries }: Attested, language: Language): string {
  const personFirst = [...entries].sort((one, other) => Number(other.kind >= 7) - Number(one.kind >= 7))
  const facts = personFirst.flatMap((entry) => entryFacts(entry, language))
  return [...facts, SHOW_TEXTS[language].valid].join(PARTS_TEXTS[language].listMark)
}
