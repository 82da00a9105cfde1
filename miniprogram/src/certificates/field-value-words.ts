import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { businessScopeLabel } from 'shared-types/vocabulary/business-scopes.ts'
import { STATUS_REASONS } from 'shared-types/vocabulary/certificate-statuses.ts'
import { drivingClassLabel } from 'shared-types/vocabulary/driving-classes.ts'
import { plateColorLabel } from 'shared-types/vocabulary/plate-colors.ts'
import { qualificationCategoryLabel } from 'shared-types/vocabulary/qualification-categories.ts'
import { vehicleTypeLabel } from 'shared-types/vocabulary/vehicle-types.ts'
import { dateWords } from '../design/date-words.ts'
import { plateInGroups } from '../design/plate-look.ts'
import { STATUS_REASON_TEXTS } from '../design/texts/certificates.ts'
import { WALLET_TEXTS } from '../design/texts/wallet.ts'
import { provinceName } from './source-notices.ts'

/** A released value as it stands in an answer or in a code. */
export type FieldValue = string | number | boolean | readonly string[]

/** Numbers that are read aloud, in groups of four; a short one stays as it is, a masked one shows its parts. */
export function inGroupsOfFour(number: string): string {
  if (number.includes('*')) return number.replace(/\*+/, ' $& ').trim()
  return number.length > 6 ? number.replace(/(.{4})(?=.)/g, '$1 ') : number
}

const codeList = (label: (code: string) => string | undefined) => (value: FieldValue) => {
  const codes = typeof value === 'object' ? value : String(value).split(',')
  return codes.map((code) => label(code) ?? code).join('、')
}

const textLabel = (label: (code: string) => string | undefined) => (value: FieldValue) =>
  label(String(value)) ?? String(value)

function statusReasonWords(value: FieldValue): string {
  const reason = STATUS_REASONS.find((known) => known === value)
  return reason ? STATUS_REASON_TEXTS[reason] : String(value)
}

function sexWords(value: FieldValue): string {
  if (value === '1') return WALLET_TEXTS.sexes['1']
  return value === '2' ? WALLET_TEXTS.sexes['2'] : String(value)
}

const date = (value: FieldValue, nowMs: number) => dateWords(String(value), nowMs)
const groups = (value: FieldValue) => inGroupsOfFour(String(value))

/** Fields that are not simply shown as they stand. */
const WORDS: Readonly<Partial<Record<CertificateField, (value: FieldValue, nowMs: number) => string>>> = {
  number: groups,
  identityNumber: groups,
  creditCode: groups,
  permitNumber: groups,
  plateNumber: (value) => plateInGroups(String(value)),
  plateColor: (value) => plateColorLabel(Number(value)) ?? String(value),
  vehicleType: textLabel(vehicleTypeLabel),
  drivingClass: textLabel((classes) => {
    const label = drivingClassLabel(classes)
    return label && `${classes}（${label}）`
  }),
  categories: codeList(qualificationCategoryLabel),
  scope: codeList(businessScopeLabel),
  issuingDivision: (value) => provinceName(String(value).slice(0, 2)),
  validNow: (value) => (value === true ? WALLET_TEXTS.yes : WALLET_TEXTS.no),
  validFrom: date,
  validTo: date,
  reviewedUntil: date,
  birthDate: date,
  sex: sexWords,
  statusReason: statusReasonWords,
  tonnage: (value) => WALLET_TEXTS.tonnes(Number(value)),
  seats: (value) => WALLET_TEXTS.seats(Number(value)),
}

/** 字段值 in the words in which it is read; undefined when the field was not released or holds nothing. */
export function fieldValueWords(
  field: CertificateField,
  value: FieldValue | undefined,
  nowMs: number,
): string | undefined {
  if (value === undefined || value === '' || (typeof value === 'object' && value.length === 0)) return undefined
  return (WORDS[field] ?? String)(value, nowMs)
}
