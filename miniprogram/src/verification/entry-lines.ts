import { ENTRY_FIELDS, type AttestedEntry, type EntryValue } from 'shared-types/presentation-code/attestation.ts'
import { dateOfDayNumber } from 'shared-types/presentation-code/day-number.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { fieldValueWords } from '../certificates/field-value-words.ts'
import type { FieldLine } from '../design/components/field-list.tsx'
import { dateWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { FIELD_TEXTS } from '../design/texts/certificates.ts'
import { ENTRY_TEXTS } from '../design/texts/entries.ts'

/** validToDay: 0 no end, 65535 not told. */
const NO_END = 0
const NOT_TOLD = 65_535

const NAMED: Readonly<Record<number, CertificateField>> = {
  [ENTRY_FIELDS.holderName]: 'holderName',
  [ENTRY_FIELDS.number]: 'number',
  [ENTRY_FIELDS.plateNumber]: 'plateNumber',
  [ENTRY_FIELDS.issuingDivision]: 'issuingDivision',
  [ENTRY_FIELDS.plateColor]: 'plateColor',
  [ENTRY_FIELDS.creditCode]: 'creditCode',
  [ENTRY_FIELDS.companyName]: 'companyName',
  [ENTRY_FIELDS.vehicleType]: 'vehicleType',
  [ENTRY_FIELDS.categories]: 'categories',
  [ENTRY_FIELDS.scope]: 'scope',
  [ENTRY_FIELDS.drivingClass]: 'drivingClass',
  [ENTRY_FIELDS.permitNumber]: 'permitNumber',
  [ENTRY_FIELDS.operatingArea]: 'operatingArea',
}
const BIG: readonly number[] = [ENTRY_FIELDS.holderName, ENTRY_FIELDS.plateNumber]

/** 截止日 of an entry as a date; undefined when it has none or does not tell it. */
export function validToOf({ validToDay }: AttestedEntry): string | undefined {
  return validToDay === NO_END || validToDay === NOT_TOLD ? undefined : dateOfDayNumber(validToDay)
}

function valueWords(field: number, value: EntryValue, nowMs: number, language: Language): string | undefined {
  if (value instanceof Uint8Array) return undefined
  const named = NAMED[field]
  if (named) return fieldValueWords(named, value, nowMs, language)
  if (field === ENTRY_FIELDS.relation) return ENTRY_TEXTS[language].relations[Number(value)] ?? String(value)
  if (field === ENTRY_FIELDS.validFromDay || field === ENTRY_FIELDS.authorisedUntilDay) {
    return dateWords(dateOfDayNumber(Number(value)) ?? String(value), nowMs, language)
  }
  return String(value)
}

function labelOf(field: number, language: Language): string {
  const named = NAMED[field]
  return (named && FIELD_TEXTS[language][named]) ?? ENTRY_TEXTS[language].labels[field] ?? ENTRY_TEXTS[language].other
}

/** 码里的字段行: every text or number of an entry; a field this version does not know is shown as "other". */
export function entryLines(entry: AttestedEntry, nowMs: number, language: Language): readonly FieldLine[] {
  const lines = [...entry.fields].flatMap(([field, value]): readonly FieldLine[] => {
    const words = valueWords(field, value, nowMs, language)
    return words === undefined
      ? []
      : [{ key: `entry-${field}`, label: labelOf(field, language), value: words, big: BIG.includes(field) }]
  })
  const validTo = validToOf(entry)
  const end =
    validTo === undefined
      ? []
      : [{ key: 'validTo', label: FIELD_TEXTS[language].validTo, value: dateWords(validTo, nowMs, language) }]
  return [...lines, ...end]
}
