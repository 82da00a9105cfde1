import type { EntryValue } from 'shared-types/presentation-code/attestation.ts'
import { ENTRY_FIELDS } from 'shared-types/presentation-code/attestation.ts'
import { dayNumberOf } from 'shared-types/presentation-code/day-number.ts'
import { certificateKindFacts } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { CertificateClass, CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'
import type { ReleasedRecord } from '../release/released.ts'

/** A field of an entry before it is encoded. */
export type EntryField = readonly [number, EntryValue]

const RELATION_NUMBERS: Readonly<Record<Relation, number>> = { own: 1, authorised: 2, company: 4, agent: 4 }
const MAX_TEXT_CODE_POINTS = 64

type Reader = (released: ReleasedRecord) => EntryField | undefined

const text =
  (number: number, read: (released: ReleasedRecord) => string | undefined): Reader =>
  (released) => {
    const value = read(released)?.normalize('NFC')
    return value && [...value].length <= MAX_TEXT_CODE_POINTS ? [number, value] : undefined
  }

const readers = {
  holderName: text(ENTRY_FIELDS.holderName, (released) => released.holderName),
  plateNumber: text(ENTRY_FIELDS.plateNumber, (released) => released.plateNumber),
  creditCode: text(ENTRY_FIELDS.creditCode, (released) => released.creditCode),
  companyName: text(ENTRY_FIELDS.companyName, (released) => released.companyName),
  vehicleType: text(ENTRY_FIELDS.vehicleType, (released) => released.vehicleType),
  categories: text(ENTRY_FIELDS.categories, (released) => released.categories?.join(',')),
  scope: text(ENTRY_FIELDS.scope, (released) => released.scope?.join(',')),
  identityNumber: text(ENTRY_FIELDS.identityNumberTail, (released) => released.identityNumber),
  drivingClass: text(ENTRY_FIELDS.drivingClass, (released) => released.drivingClass),
  permitNumber: text(ENTRY_FIELDS.permitNumber, (released) => released.permitNumber),
  operatingArea: text(ENTRY_FIELDS.operatingArea, (released) => released.operatingArea),
  issuingDivision: (released: ReleasedRecord): EntryField | undefined =>
    released.issuingDivision === undefined
      ? undefined
      : [ENTRY_FIELDS.issuingDivision, Number(released.issuingDivision)],
  plateColor: (released: ReleasedRecord): EntryField | undefined =>
    released.plateColor === undefined ? undefined : [ENTRY_FIELDS.plateColor, released.plateColor],
} satisfies Readonly<Record<string, Reader>>

/** 码内字段: which fields of a class go into a code, the most needed first; what does not fit is left out from the end. */
const ORDER: Readonly<Record<CertificateClass, readonly Reader[]>> = {
  licence: [
    readers.companyName,
    readers.issuingDivision,
    readers.creditCode,
    readers.permitNumber,
    readers.scope,
    readers.operatingArea,
  ],
  vehicle: [
    readers.plateNumber,
    readers.plateColor,
    readers.issuingDivision,
    readers.vehicleType,
    readers.permitNumber,
    readers.companyName,
    readers.operatingArea,
    readers.scope,
  ],
  practitioner: [
    readers.holderName,
    readers.identityNumber,
    readers.issuingDivision,
    readers.categories,
    readers.drivingClass,
    readers.operatingArea,
  ],
}

/** The fields of an entry in the order in which they are needed, from what the policy released for such a code. */
export function entryFields(kind: CertificateKind, released: ReleasedRecord): readonly EntryField[] {
  const facts = certificateKindFacts(kind)
  if (!facts) return []
  return ORDER[facts.certificateClass].map((read) => read(released)).filter((field) => field !== undefined)
}

/** Relation and, for an authorised driver, the last day: stand in inspection codes only and are never left out. */
export function relationFields(relation: Relation, authorisedUntil: string | undefined): readonly EntryField[] {
  const lastDay = authorisedUntil === undefined ? undefined : dayNumberOf(authorisedUntil)
  return [
    [ENTRY_FIELDS.relation, RELATION_NUMBERS[relation]],
    ...(lastDay === undefined ? [] : [[ENTRY_FIELDS.authorisedUntilDay, lastDay] as const]),
  ]
}
