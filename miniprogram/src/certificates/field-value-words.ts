import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { STATUS_REASONS } from 'shared-types/vocabulary/certificate-statuses.ts'
import { isPlateColor } from 'shared-types/vocabulary/plate-colors.ts'
import { dateWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { plateInGroups } from '../design/plate-look.ts'
import { STATUS_REASON_TEXTS } from '../design/texts/certificates.ts'
import { CODE_LIST_TEXTS } from '../design/texts/code-lists.ts'
import { drivingClassWords, PLATE_COLOR_TEXTS, VALUE_TEXTS } from '../design/texts/field-values.ts'
import { PARTS_TEXTS } from '../design/texts/parts.ts'
import { provinceName } from './source-notices.ts'

/** A released value as it stands in an answer or in a code. */
export type FieldValue = string | number | boolean | readonly string[]

/** Numbers that are read aloud, in groups of four; a short one stays as it is, a masked one shows its parts. */
export function inGroupsOfFour(number: string): string {
  if (number.includes('*')) return number.replace(/\*+/, ' $& ').trim()
  return number.length > 6 ? number.replace(/(.{4})(?=.)/g, '$1 ') : number
}

/** How a value is put into words; `nowMs` in milliseconds since 1970. */
type ValueWords = (value: FieldValue, language: Language, nowMs: number) => string
type CodeList = 'qualificationCategory' | 'businessScope' | 'vehicleType'

const codesOf =
  (list: CodeList): ValueWords =>
  (value, language) => {
    const codes = typeof value === 'object' ? value : String(value).split(',')
    return codes.map((code) => CODE_LIST_TEXTS[language][list](code) ?? code).join(PARTS_TEXTS[language].listMark)
  }

const plateColorWords: ValueWords = (value, language) => {
  const code = Number(value)
  return isPlateColor(code) ? PLATE_COLOR_TEXTS[language][code] : String(value)
}

const drivingClasses: ValueWords = (value, language) => {
  const words = drivingClassWords(String(value), language)
  return words === undefined ? String(value) : VALUE_TEXTS[language].withWords(String(value), words)
}

const statusReasonWords: ValueWords = (value, language) => {
  const reason = STATUS_REASONS.find((known) => known === value)
  return reason ? STATUS_REASON_TEXTS[language][reason] : String(value)
}

const sexWords: ValueWords = (value, language) => {
  const { sexes } = VALUE_TEXTS[language]
  if (value === '1') return sexes['1']
  return value === '2' ? sexes['2'] : String(value)
}

const date: ValueWords = (value, language, nowMs) => dateWords(String(value), nowMs, language)
const groups: ValueWords = (value) => inGroupsOfFour(String(value))

/** Fields that are not simply shown as they stand. */
const WORDS: Readonly<Partial<Record<CertificateField, ValueWords>>> = {
  number: groups,
  identityNumber: groups,
  creditCode: groups,
  permitNumber: groups,
  plateNumber: (value) => plateInGroups(String(value)),
  plateColor: plateColorWords,
  vehicleType: codesOf('vehicleType'),
  drivingClass: drivingClasses,
  categories: codesOf('qualificationCategory'),
  scope: codesOf('businessScope'),
  issuingDivision: (value, language) => provinceName(String(value).slice(0, 2), language),
  validNow: (value, language) => (value === true ? VALUE_TEXTS[language].yes : VALUE_TEXTS[language].no),
  validFrom: date,
  validTo: date,
  reviewedUntil: date,
  birthDate: date,
  sex: sexWords,
  statusReason: statusReasonWords,
  tonnage: (value, language) => VALUE_TEXTS[language].tonnes(Number(value)),
  seats: (value, language) => VALUE_TEXTS[language].seats(Number(value)),
}

/** 字段值 in the words in which it is read; undefined when the field was not released or holds nothing. */
export function fieldValueWords(
  field: CertificateField,
  value: FieldValue | undefined,
  nowMs: number,
  language: Language,
): string | undefined {
  if (value === undefined || value === '' || (typeof value === 'object' && value.length === 0)) return undefined
  return (WORDS[field] ?? String)(value, language, nowMs)
}
